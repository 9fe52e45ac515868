/** What a selector weighs: ids, then attributes, classes and pseudo-classes, then elements and pseudo-elements. */
export type Specificity = [ids: number, classes: number, elements: number]

const simple =
  /(?<pseudo>::?)(?<name>[\w-]+)|\[[^\]]*\]|(?<class>\.[\w-]+)|(?<id>#[\w-]+)|(?<type>[a-z][\w-]*)|\*|[\s>+~|]+/iy

/** Of a selector as Selectors Level 4 has it; `:where()` weighs nothing, `:is()`, `:not()` and `:has()` as their heaviest. */
export function specificity(selector: string): Specificity {
  const sum: Specificity = [0, 0, 0]
  const add = (more: Specificity) => {
    for (const index of [0, 1, 2] as const) sum[index] += more[index]
  }
  let at = 0
  while (at < selector.length) {
    simple.lastIndex = at
    const match = simple.exec(selector)
    if (!match) throw new Error(`"${selector}" has at ${at} what this reader does not know.`)
    at = simple.lastIndex
    const { pseudo, name, class: className, id, type } = match.groups ?? {}
    if (pseudo && selector[at] === '(') {
      const end = closing(selector, at)
      add(functional(name ?? '', splitList(selector.slice(at + 1, end))))
      at = end + 1
    } else if (pseudo === '::' || isOldPseudoElement(match[0]) || type) add([0, 0, 1])
    else if (pseudo || className || match[0].startsWith('[')) add([0, 1, 0])
    else if (id) add([1, 0, 0])
  }
  return sum
}

/** Minifiers write them so: the two need only one colon. */
const isOldPseudoElement = (text: string) => text === ':before' || text === ':after'

function functional(name: string, list: string[]): Specificity {
  if (name === 'where') return [0, 0, 0]
  if (!['is', 'not', 'has'].includes(name)) return [0, 1, 0]
  return list.map(specificity).reduce((heaviest, each) => (compare(each, heaviest) > 0 ? each : heaviest))
}

function compare(one: Specificity, other: Specificity): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}

/** The bracket that closes the one at `from`. */
function closing(selector: string, from: number): number {
  let depth = 0
  for (let at = from; at < selector.length; at += 1) {
    if (selector[at] === '(') depth += 1
    else if (selector[at] === ')' && (depth -= 1) === 0) return at
  }
  throw new Error(`"${selector}" leaves a bracket open.`)
}

function splitList(list: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of list) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}
