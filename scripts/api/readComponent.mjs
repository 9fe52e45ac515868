import { docOf } from './docOf.mjs'
import { membersOf } from './members.mjs'

/**
 * @typedef {object} Part
 * @property {string} name such as `Track`
 * @property {import('./docOf.mjs').Doc} doc
 * @property {import('./members.mjs').Member[]} own its own props, the required ones first
 * @property {Map<string, import('./members.mjs').Member[]>} foreign props by the package they come from
 * @property {string[]} element those that it hands on to its element and that have a row of their own
 *
 * @typedef {Part & { parts: Part[] }} Component
 */

/** They mean the same in each of them. */
const ofElement = ['className', 'style', 'render', 'ref']

/**
 * A component, its props and its parts.
 *
 * @param {import('./readApi.mjs').Api} api
 * @param {string} name
 * @returns {Component}
 */
export function readComponent(api, name) {
  const type = api.checker.getTypeOfSymbol(api.find(name))
  const parts = api.checker.getPropertiesOfType(type).filter((part) => /^[A-Z]/.test(part.name))
  return {
    ...readPart(api, name, name, type),
    parts: parts.map((part) => readPart(api, part.name, name + part.name, api.checker.getTypeOfSymbol(part))),
  }
}

/** By `<Name>Props`, where the props have their docstrings; in the component's own type the compiler has resolved them. */
function readPart(api, name, fullName, type) {
  const { checker } = api
  const [given] = type.getCallSignatures()[0].parameters
  const names = new Set(checker.getPropertiesOfType(checker.getTypeOfSymbol(given)).map((prop) => prop.name))
  const props = checker.getDeclaredTypeOfSymbol(api.find(`${fullName}Props`))
  const { own, foreign } = membersOf(checker, props, (prop) => names.has(prop.name) && !ofElement.includes(prop.name))
  return {
    name,
    doc: docOf(checker, api.find(fullName)),
    own: own.toSorted((a, b) => Number(a.isOptional) - Number(b.isOptional)),
    foreign,
    element: ofElement.filter((prop) => names.has(prop)),
  }
}
