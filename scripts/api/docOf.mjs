import { ts } from './createProgram.mjs'

/**
 * @typedef {object} Doc what a docstring says, as Markdown; `{@link Name}` is left as it is
 * @property {string} text
 * @property {string | undefined} default
 * @property {{ name: string, text: string }[]} params
 * @property {string | undefined} returns
 * @property {string[]} throws
 * @property {string[]} examples
 */

/**
 * Reads the docstring of a symbol.
 *
 * @param {import('typescript').TypeChecker} checker
 * @param {import('typescript').Symbol} symbol
 * @returns {Doc}
 */
export function docOf(checker, symbol) {
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => ({ name, parts: text ?? [] }))
  const textsOf = (name) => tags.filter((tag) => tag.name === name).map(({ parts }) => toText(parts))
  return {
    text: toText(symbol.getDocumentationComment(checker)),
    default: textsOf('default')[0],
    params: tags.filter(({ name }) => name === 'param').map(({ parts }) => readParam(parts)),
    returns: textsOf('returns')[0],
    throws: textsOf('throws'),
    examples: textsOf('example'),
  }
}

function toText(parts) {
  return ts.displayPartsToString(parts).trim()
}

function readParam(parts) {
  const [, name = '', text = ''] = /^(\S+)\s*([^]*)$/.exec(toText(parts)) ?? []
  return { name, text }
}

/**
 * Reads the comment with `@packageDocumentation` that an entry begins with.
 *
 * @param {import('typescript').SourceFile} file
 * @returns {string}
 */
export function entryDoc(file) {
  const comment = /^\/\*\*([^]*?)@packageDocumentation\s*\*\//.exec(file.text.trimStart())?.[1] ?? ''
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim()
}
