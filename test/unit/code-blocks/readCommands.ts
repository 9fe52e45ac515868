/** One command of a shell block. */
export interface Command {
  /** Of the environment, set before it or in front of it. */
  variables: Record<string, string>
  /** The program and its arguments. */
  words: string[]
}

/** What `$( … )` gives, or `$NAME`, the shell fills in: something long enough for whatever it is. */
const filled = '0123456789abcdef'.repeat(4)

const assignment = /^([A-Z_]+)=(.*)$/

/** The commands of a block, without prompts, comments and redirections; quoted words without their quotes. */
export function readCommands(block: string): Command[] {
  const exported: Record<string, string> = {}
  return block
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .flatMap(splitLine)
    .flatMap((words) => {
      const isExport = words[0] === 'export'
      const rest = isExport ? words.slice(1) : words
      const end = rest.findIndex((word) => !assignment.test(word))
      const variables = Object.fromEntries(rest.slice(0, end < 0 ? rest.length : end).map(toVariable))
      if (!isExport) return [{ variables: { ...exported, ...variables }, words: end < 0 ? [] : rest.slice(end) }]
      Object.assign(exported, variables)
      return []
    })
}

function toVariable(word: string): [string, string] {
  const [, name = '', value = ''] = assignment.exec(word) ?? []
  return [name, value.startsWith('$') ? filled : value]
}

function splitLine(line: string): string[][] {
  const commands: string[][] = [[]]
  for (const [raw] of line.matchAll(/(?:'[^']*'|"[^"]*"|\$\([^)]*\)|[^\s'"])+/g)) {
    if (raw.startsWith('#')) break
    if (/^(&&|\|\|?|;|&)$/.test(raw)) commands.push([])
    else if (!/^(\$|\d?[<>].*)$/.test(raw)) commands.at(-1)?.push(raw.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'))
  }
  return commands.filter((words) => words.length > 0)
}
