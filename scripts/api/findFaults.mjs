import { readComponent } from './readComponent.mjs'

/** What only helps to write another type: nobody needs its name, and the reference shows what it comes to. */
const helpers = new Set(['Additions', 'CiamCode', 'Given', 'Normalized', 'Options', 'Override', 'ownErrors'])

/**
 * What an API must not have: names without a docstring, props without a description, and types that somebody is given
 * or has to give and cannot name. A type that another entry exports can be named.
 *
 * @param {import('./readApi.mjs').Api} api
 * @param {{ name: string, entry: string }[]} forgotten by api-extractor; a number at the end tells it from a namesake
 * @param {string[]} unknownLinks
 * @returns {string[]} sentences
 */
export function findFaults(api, forgotten, unknownLinks) {
  const items = api.entries.flatMap((entry) => entry.items.map((item) => ({ ...item, entry: entry.specifier })))
  const exported = new Set(items.map(({ name }) => name))
  const unnamed = forgotten.filter(({ name }) => !exported.has(name) && !helpers.has(name))
  return [
    ...items
      .filter(({ doc }) => doc.text === '')
      .map(({ name, entry }) => `${name} of ${entry} has no docstring: say what it is for.`),
    ...items
      .filter(({ kind }) => kind === 'component')
      .flatMap(({ name }) => undescribedProps(api, name))
      .map((prop) => `${prop} has no docstring: its table in Storybook would say nothing.`),
    ...unnamed.map(
      ({ name, entry }) =>
        `${entry} speaks of the type ${name.replace(/_\d+$/, '')}, which no entry exports: export it, or write it out.`,
    ),
    ...unknownLinks.map((name) => `A docstring links to ${name}, which no entry exports: use backticks.`),
  ]
}

function undescribedProps(api, name) {
  const { parts, ...component } = readComponent(api, name)
  return [
    ...component.own.map((prop) => [name, prop]),
    ...parts.flatMap((part) => part.own.map((prop) => [`${name}.${part.name}`, prop])),
  ].flatMap(([owner, prop]) => (prop.doc.text === '' ? [`The prop ${prop.name} of ${owner}`] : []))
}
