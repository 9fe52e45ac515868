import { ts } from './createProgram.mjs'

const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope

/** As long as a type may be in a table, in characters. */
const LONGEST = 130

const isForeignNode = (node) => node.getSourceFile().fileName.includes('/node_modules/')

/** Does it come from a package that this one depends on, or from the platform? */
export const isForeign = (symbol) => symbol.declarations?.every(isForeignNode) ?? true

/** What a name stands for that was imported or exported from elsewhere. */
export const target = (checker, symbol) =>
  symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

/** The package that a foreign symbol comes from: `react`, `@tanstack/react-query`, … */
export function packageOf(symbol) {
  const path = symbol.declarations?.[0]?.getSourceFile().fileName ?? ''
  const [, name = ''] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? []
  // The one that an application installs.
  return name.replace(/^@types\//, '').replace(/^@tanstack\/query-core$/, '@tanstack/react-query')
}

/** A piece of a declaration on one line, as one would write it. */
export function tidy(text) {
  return text
    .replace(/\/\*\*[^]*?\*\//g, '')
    .replace(/import\("[^"]*"\)\./g, '')
    .replace(/"(\w[^"']*)"/g, "'$1'")
    .replace(/\s+/g, ' ')
    .replace(/; \}/g, ' }')
    .trim()
}

/** The same short enough for a table: without what stands in its objects, from the inside out. */
export function shorten(text) {
  let short = text
  while (short.length > LONGEST && /\{ [^{}…]*\}/.test(short)) short = short.replace(/\{ [^{}]*\}/g, '{…}')
  return short.replace(/(\{…\})(?: \| \{…\})+/g, '$1')
}

/** The type of a member: as it is written, where that says more than what it comes to. */
export function memberType(checker, symbol) {
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0]
  const type = written(declaration) ?? checker.typeToString(checker.getTypeOfSymbol(symbol), declaration, flags)
  if (!(symbol.flags & ts.SymbolFlags.Optional)) return tidy(type)
  // That it may be left out is said by its name.
  return tidy(type)
    .replace(/ \| undefined$/, '')
    .replace(/^\((\(.*\) => [\w<>[\]]+)\)$/, '$1')
}

function written(declaration) {
  if (!declaration || isForeignNode(declaration)) return undefined
  if (!ts.isMethodSignature(declaration) && !ts.isMethodDeclaration(declaration)) return declaration.type?.getText()
  const parameters = declaration.parameters.map((parameter) => parameter.getText()).join(', ')
  return `(${parameters}) => ${declaration.type?.getText() ?? 'void'}`
}

/** The type in full, without names that nobody can import. */
export function resolvedType(checker, type, node) {
  return tidy(checker.typeToString(type, node, flags | ts.TypeFormatFlags.InTypeAlias))
}
