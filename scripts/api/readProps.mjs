import { ts } from './createProgram.mjs'
import { readComponent } from './readComponent.mjs'

/** What every component takes for the element it renders: a row each, in place of some hundred. */
const ofElement = {
  className: { type: 'string', kind: 'string', description: 'A class beside those of the kit; one is enough to win.' },
  style: { type: 'CSSProperties', kind: 'other', description: 'Styles of the element.' },
  render: { type: 'ReactElement', kind: 'other', description: 'An element to be instead of the default one.' },
  ref: { type: 'Ref', kind: 'other', description: 'The element.' },
}

/**
 * The props of every public component and of its parts, for the tables and controls of the stories.
 *
 * @param {import('./readApi.mjs').Api} api
 * @returns {Record<string, object[]>} by the name of the component, such as `SliderCaptcha.Nudge`
 */
export function readProps(api) {
  const components = api.entries.flatMap(({ items }) => items.filter(({ kind }) => kind === 'component'))
  return Object.fromEntries(
    components.flatMap(({ name }) => {
      const { parts, ...component } = readComponent(api, name)
      return [component, ...parts].map((one) => [one === component ? name : `${name}.${one.name}`, toRows(api, one)])
    }),
  )
}

function toRows({ checker }, { own, foreign, element }) {
  const given = Array.from(foreign, ([from, members]) =>
    members.map((member) => toRow(checker, member, `As \`${from}\` has it.`)),
  )
  return [
    ...own.map((member) => toRow(checker, member, member.doc.text)),
    ...given.flat(),
    ...element.map((name) => Object.assign({ name, required: false, category: 'Element' }, ofElement[name])),
  ]
}

function toRow(checker, { name, isOptional, type, doc, symbol }, text) {
  return {
    name,
    type,
    ...kindOf(checker.getTypeOfSymbol(symbol), type),
    required: !isOptional,
    ...(doc.default === undefined ? {} : { default: doc.default }),
    description: text.replace(/\s*\n\s*/g, ' '),
  }
}

/** What a control can be made of; options in the order in which they are written. */
function kindOf(type, text) {
  const parts = (type.isUnion() ? type.types : [type]).filter((part) => !(part.flags & ts.TypeFlags.Undefined))
  const areAll = (flag) => parts.every((part) => part.flags & flag)
  if (areAll(ts.TypeFlags.BooleanLike)) return { kind: 'boolean' }
  if (areAll(ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) {
    const place = (value) => text.indexOf(JSON.stringify(value).replaceAll('"', "'"))
    return { kind: 'enum', options: parts.map(({ value }) => value).toSorted((a, b) => place(a) - place(b)) }
  }
  if (areAll(ts.TypeFlags.String)) return { kind: 'string' }
  if (areAll(ts.TypeFlags.Number)) return { kind: 'number' }
  return { kind: parts.every((part) => part.getCallSignatures().length > 0) ? 'function' : 'other' }
}
