import { ts } from '../createProgram.mjs'
import { isForeign, resolvedType, target, tidy } from '../typeText.mjs'

/** The most members that are written out. */
const MOST = 10

/**
 * The declaration of a function, hook, class or constant, without its members.
 *
 * @param {import('../readApi.mjs').Api} api
 * @param {import('../readApi.mjs').Item} item
 */
export function signatureOf(api, { name, symbol }) {
  const [declaration] = symbol.declarations
  if (ts.isClassDeclaration(declaration)) return classSignature(name, declaration)
  if (ts.isVariableDeclaration(declaration)) return `const ${name}: ${constantType(declaration.type)}`
  return symbol.declarations.map((node) => functionSignature(api, name, node)).join('\n')
}

function functionSignature(api, name, node) {
  const text = tidy(node.getText().replace(/^export (declare )?/, '')).replace(/;$/, '')
  const result = nameOfResult(api, name)
  return result ? text.replace(tidy(node.type.getText()), result) : text
}

/** The public type `ReturnType<typeof name>`, where there is one: the compiler has written it out. */
function nameOfResult(api, name) {
  for (const [symbol, known] of api.names) {
    const declaration = symbol.declarations?.[0]
    if (declaration && ts.isTypeAliasDeclaration(declaration)) {
      if (declaration.type.getText() === `ReturnType<typeof ${name}>`) return known
    }
  }
  return undefined
}

function classSignature(name, declaration) {
  const bases = (declaration.heritageClauses ?? []).map((clause) => ` ${clause.getText()}`).join('')
  const constructors = declaration.members.filter(ts.isConstructorDeclaration).map((node) => tidy(node.getText()))
  return `class ${name}${bases} {${constructors.map((text) => ` ${text} `).join('')}}`
}

/** Of a long list that is the same all over only the first. */
function constantType(type) {
  if (!ts.isTypeLiteralNode(type) || type.members.length <= MOST) return tidy(type.getText())
  return `{ ${tidy(type.members[0].getText())} /* and ${type.members.length - 1} more */ }`
}

/**
 * What a type stands for, where it is no list of members; with its comments, and resolved where it names what nobody can
 * import.
 *
 * @param {import('../readApi.mjs').Api} api
 * @param {import('../readApi.mjs').Item} item
 * @returns {string | undefined}
 */
export function definitionOf(api, { name, symbol }) {
  const [declaration] = symbol.declarations
  if (!ts.isTypeAliasDeclaration(declaration)) return undefined
  const type = api.checker.getDeclaredTypeOfSymbol(symbol)
  const isOpen = namesOnlyPublic(api, declaration.type)
  if (hasMembers(type) && !(isOpen && ts.isUnionTypeNode(declaration.type))) return undefined
  return `type ${name} = ${isOpen ? written(declaration.type) : sorted(resolvedType(api.checker, type, declaration))}`
}

/** The compiler has them in an order that may change with anything. */
const sorted = (union) => union.split(' | ').toSorted().join(' | ')

const written = (node) => node.getText().replace(/import\("[^"]*"\)\./g, '')

/** Is it an object, or several of which it is one? */
function hasMembers(type) {
  return (type.isUnion() ? type.types : [type]).every(
    (part) => part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection) && part.getCallSignatures().length === 0,
  )
}

function namesOnlyPublic(api, node) {
  const name = ts.isTypeReferenceNode(node) ? node.typeName : ts.isTypeQueryNode(node) ? node.exprName : undefined
  if (name) {
    const symbol = target(api.checker, api.checker.getSymbolAtLocation(name))
    const isParameter = (symbol?.flags ?? 0) & ts.SymbolFlags.TypeParameter
    if (!symbol || !(isParameter || api.names.has(symbol) || isForeign(symbol))) return false
  }
  return !ts.forEachChild(node, (child) => !namesOnlyPublic(api, child))
}
