import { ts } from '../createProgram.mjs'
import { membersOf } from '../members.mjs'
import { readComponent } from '../readComponent.mjs'
import { shorten, target } from '../typeText.mjs'
import { code, defaultText, fence, sentences, table } from './markdown.mjs'
import { definitionOf, signatureOf } from './signature.mjs'

/**
 * One public name: what it is, its signature, what its docstring says, its members.
 *
 * @param {import('../readApi.mjs').Api} api
 * @param {import('../readApi.mjs').Item} item
 * @returns {string[]} paragraphs
 */
export function renderItem(api, item) {
  if (item.kind === 'component') return renderComponent(api, item)
  if (item.kind === 'type') return renderType(api, item)
  // The name of an error is that of its class.
  const members = item.kind === 'class' ? membersTable(api, item.symbol, ({ name }) => name !== 'name') : []
  return [fence(signatureOf(api, item)), ...docs(item.doc), ...members]
}

function renderType(api, item) {
  const owner = componentOf(api, item.name)
  if (owner) return [...docs(item.doc), `Listed at {@link ${owner}}.`]
  const definition = definitionOf(api, item)
  return definition ? [fence(definition), ...docs(item.doc)] : [...docs(item.doc), ...membersTable(api, item.symbol)]
}

/** The public component whose props these are, or those of one of its parts. */
function componentOf(api, name) {
  const component = name.replace(/Props$/, '')
  if (component === name || !api.find(component)) return undefined
  const components = api.entries.flatMap(({ items }) => items.filter(({ kind }) => kind === 'component'))
  return components.find((each) => component.startsWith(each.name))?.name
}

function renderComponent(api, item) {
  const { own, foreign, parts } = readComponent(api, item.name)
  const known = new Set(own.map(({ symbol }) => symbol.declarations?.[0]))
  const isKnown = ({ symbol }) => known.has(symbol.declarations?.[0])
  const rows = parts.map(({ name, doc, own: props }) => [
    code(`${item.name}.${name}`),
    doc.text,
    props.some(isKnown)
      ? sentences('Those above.', ...props.filter((prop) => !isKnown(prop)).map(propLine))
      : sentences(...props.map(propLine)),
  ])
  return [
    ...docs(item.doc),
    memberRows('prop', own),
    ...foreignLines(foreign),
    ...(rows.length > 0 ? ['Its parts:', table(['part', 'what it is', 'props of its own'], rows)] : []),
  ]
}

const propLine = ({ name, type, doc }) => `${code(name)} (${code(type)}): ${doc.text}`

function membersTable(api, symbol, isWanted = () => true) {
  const bases = publicBases(api, symbol)
  const isInherited = ({ declarations = [] }) =>
    bases.some((base) => declarations.some(({ parent }) => base.declarations?.includes(parent)))
  const type = api.checker.getDeclaredTypeOfSymbol(symbol)
  const { own, foreign } = membersOf(api.checker, type, (member) => isWanted(member) && !isInherited(member))
  return [
    ...(bases.length > 0 ? [`Also all of ${bases.map(({ name }) => `{@link ${name}}`).join(', ')}.`] : []),
    ...(own.length > 0 ? [memberRows('member', own)] : []),
    ...foreignLines(foreign),
  ]
}

/** Public interfaces that it extends as they are: their members are described there. */
function publicBases(api, symbol) {
  return (symbol.declarations ?? [])
    .flatMap((node) => (ts.isInterfaceDeclaration(node) ? (node.heritageClauses ?? []) : []))
    .flatMap(({ types }) => Array.from(types))
    .filter(({ typeArguments }) => !typeArguments)
    .map(({ expression }) => target(api.checker, api.checker.getSymbolAtLocation(expression)))
    .filter((base) => base && api.names.has(base))
}

function memberRows(what, members) {
  const rows = members.map(({ name, isOptional, type, doc }) => [
    code(name + (isOptional ? '?' : '')),
    sentences(
      doc.text,
      doc.returns && `Returns ${doc.returns}.`,
      ...doc.throws.map((text) => `Throws ${text}.`),
      `<br />${code(shorten(type))}`,
    ),
    defaultText(doc.default),
  ])
  return table([what, 'what it is', 'default'], rows)
}

function foreignLines(foreign) {
  return Array.from(foreign, ([from, members]) => {
    const names = members.map(({ name }) => code(name)).join(', ')
    return `Of ${code(from)}, as they are there: ${names}.`
  })
}

function docs(doc) {
  const params = doc.params.map(({ name, text }) => `- ${code(name)}: ${text.trim()}`)
  return [
    doc.text,
    params.join('\n'),
    doc.returns ? `Returns ${doc.returns}.` : '',
    ...doc.throws.map((text) => `Throws ${text}.`),
    ...doc.examples.map(fence),
  ].filter(Boolean)
}
