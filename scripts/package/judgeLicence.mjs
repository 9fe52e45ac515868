/** They ask for nothing but their notice. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** They reach the application, or forbid its use. */
const refused = /^(A?GPL|BUSL|SSPL)/i

const ranks = ['permissive', 'conditional', 'refused']

/**
 * What an SPDX expression asks of who ships the package: of `A OR B` the milder, of `A AND B` the stricter.
 * `conditional` is everything else, and what cannot be read.
 *
 * @param {string | undefined} licence
 * @returns {'permissive' | 'conditional' | 'refused'}
 */
export function judgeLicence(licence) {
  const tokens = licence?.match(/[()]|[^\s()]+/g) ?? []
  const { rank, rest } = readEither(tokens)
  // What is left over makes the whole unreadable; a word that is refused is refused in any sentence.
  if (rest.length === 0) return ranks[rank]
  return tokens.some((token) => refused.test(token)) ? 'refused' : 'conditional'
}

function readEither(tokens) {
  const first = readBoth(tokens)
  if (first.rest[0] !== 'OR') return first
  const second = readEither(first.rest.slice(1))
  return { rank: Math.min(first.rank, second.rank), rest: second.rest }
}

function readBoth(tokens) {
  const first = readOne(tokens)
  if (first.rest[0] !== 'AND') return first
  const second = readBoth(first.rest.slice(1))
  return { rank: Math.max(first.rank, second.rank), rest: second.rest }
}

function readOne([token, ...rest]) {
  if (token === '(') {
    const inner = readEither(rest)
    return { rank: inner.rank, rest: inner.rest[0] === ')' ? inner.rest.slice(1) : [')', ...inner.rest] }
  }
  // An exception lifts a condition for some: the licence is judged without it.
  return { rank: rankOf(token), rest: rest[0] === 'WITH' ? rest.slice(2) : rest }
}

function rankOf(id = '') {
  return permissive.has(id) ? 0 : refused.test(id) ? 2 : 1
}
