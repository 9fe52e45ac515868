import { join } from 'node:path'
import { ts } from './createProgram.mjs'
import { docOf, entryDoc } from './docOf.mjs'

/**
 * @typedef {object} Item one public name, where it is described
 * @property {string} name
 * @property {'component' | 'hook' | 'function' | 'class' | 'constant' | 'type'} kind
 * @property {import('typescript').Symbol} symbol
 * @property {import('./docOf.mjs').Doc} doc
 *
 * @typedef {object} EntryApi
 * @property {string} specifier
 * @property {string} text what its own docstring says
 * @property {Item[]} items described here
 * @property {string[]} elsewhere exported here, too, and described at another entry
 *
 * @typedef {object} Api
 * @property {import('typescript').TypeChecker} checker
 * @property {EntryApi[]} entries
 * @property {Map<import('typescript').Symbol, string>} names all public names
 * @property {(name: string) => import('typescript').Symbol} find what the package declares under a name, public or not
 */

/**
 * Reads what the entries export. A name that several have is described at the narrowest that is meant for it: the first
 * in the order of package.json, but for the root, which has nearly everything.
 *
 * @param {string} folder with the declarations
 * @param {import('typescript').Program} program
 * @param {import('./entries.mjs').Entry[]} entries
 * @returns {Api}
 */
export function readApi(folder, program, entries) {
  const checker = program.getTypeChecker()
  const names = new Map()
  const exportsOf = ({ types }) => {
    const file = program.getSourceFile(join(folder, types))
    return checker.getExportsOfModule(checker.getSymbolAtLocation(file)).map((symbol) => ({
      name: symbol.name,
      symbol: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    }))
  }
  const read = (entry) => {
    const [items, elsewhere] = [[], []]
    for (const { name, symbol } of exportsOf(entry)) {
      if (names.has(symbol)) elsewhere.push(name)
      else items.push({ name, kind: kindOf(checker, name, symbol), symbol, doc: docOf(checker, symbol) })
      names.set(symbol, name)
    }
    const text = entryDoc(program.getSourceFile(join(folder, entry.types)))
    return { specifier: entry.specifier, text, items, elsewhere }
  }
  const [first, ...rest] = entries
  const described = rest.map(read)
  return { checker, names, entries: [read(first), ...described], find: createFinder(folder, program, checker) }
}

function kindOf(checker, name, symbol) {
  if (symbol.flags & ts.SymbolFlags.Class) return 'class'
  if (!(symbol.flags & ts.SymbolFlags.Value)) return 'type'
  const isCallable = checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0
  if (!isCallable) return 'constant'
  if (/^[A-Z]/.test(name)) return 'component'
  return /^use[A-Z]/.test(name) ? 'hook' : 'function'
}

/** Every exported declaration of the package by its name, for what belongs to a public name and has none itself. */
function createFinder(folder, program, checker) {
  const found = new Map()
  for (const file of program.getSourceFiles()) {
    const module = file.fileName.startsWith(folder) && checker.getSymbolAtLocation(file)
    if (!module) continue
    for (const symbol of checker.getExportsOfModule(module)) {
      if (!(symbol.flags & ts.SymbolFlags.Alias)) found.set(symbol.name, symbol)
    }
  }
  return (name) => found.get(name)
}
