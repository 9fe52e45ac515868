import { ts } from './createProgram.mjs'
import { docOf } from './docOf.mjs'
import { isForeign, memberType, packageOf } from './typeText.mjs'

/**
 * @typedef {object} Member
 * @property {string} name
 * @property {boolean} isOptional
 * @property {string} type
 * @property {import('./docOf.mjs').Doc} doc
 * @property {import('typescript').Symbol} symbol
 *
 * @typedef {object} Members
 * @property {Member[]} own
 * @property {Map<string, Member[]>} foreign by the package they come from
 */

/** What comes from there every element, error or array has. */
const platform = new Set(['react', 'typescript', 'node'])

/**
 * The members of a type: its own, and those that another package gives it. What comes from the element that a component
 * renders, or from the platform, is left out.
 *
 * @param {import('typescript').TypeChecker} checker
 * @param {import('typescript').Type} type
 * @param {(symbol: import('typescript').Symbol) => boolean} [isWanted]
 * @returns {Members}
 */
export function membersOf(checker, type, isWanted = () => true) {
  const [own, foreign] = [[], new Map()]
  const [home] = placeOf(type.aliasSymbol ?? type.symbol)
  for (const symbol of inOrder(checker.getPropertiesOfType(type).filter(isWanted), home)) {
    const from = isForeign(symbol) ? packageOf(symbol) : undefined
    if (from === undefined) own.push(toMember(checker, symbol))
    else if (!platform.has(from)) foreign.set(from, [...(foreign.get(from) ?? []), toMember(checker, symbol)])
  }
  return { own, foreign }
}

/** As they are written, those of the type's own file first: mapped types have them in an order that may change. */
function inOrder(symbols, home) {
  return symbols
    .map((symbol) => ({ symbol, place: placeOf(symbol) }))
    .toSorted(({ place: [file, at] }, { place: [otherFile, otherAt] }) => {
      if (file === otherFile) return at - otherAt
      if (file === home || otherFile === home) return file === home ? -1 : 1
      return file < otherFile ? -1 : 1
    })
    .map(({ symbol }) => symbol)
}

const isHere = (declaration) => !declaration.getSourceFile().fileName.includes('/node_modules/')

/** Where it is declared here, if here at all: of several declarations the first may be the element's. */
function placeOf(symbol) {
  const declarations = symbol?.declarations ?? []
  const declaration = declarations.find(isHere) ?? declarations[0]
  return declaration ? [declaration.getSourceFile().fileName, declaration.pos] : ['', 0]
}

function toMember(checker, symbol) {
  return {
    name: symbol.name,
    isOptional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
    type: memberType(checker, symbol),
    doc: docOf(checker, symbol),
    symbol,
  }
}
