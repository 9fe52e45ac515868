import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { vi } from 'vitest'
import { createServer } from '../../../src/server.ts'
import { FIRST_GAP } from '../../../src/server/puzzle/Puzzle.ts'
import { root, type Block } from './readBlocks.ts'

/** `// → value` behind a statement, or on the line below it. */
const arrow = /^ → (.+)$/

/** What a statement of a block has given, and what stands behind it. */
export interface Output {
  line: number
  given: unknown
  told: unknown
}

const folder = join(root, 'node_modules/.cache/email-code-kit/outputs')

/**
 * Runs a block against the reference server, whose answers are those of the examples: the piece belongs at 237, and the
 * code is 123456.
 *
 * @returns its outputs in the order in which they came about
 */
export async function runBlock(block: Block): Promise<Output[]> {
  const outputs: Output[] = []
  vi.stubGlobal('blockOutput', (line: number, given: unknown, told: unknown) => outputs.push({ line, given, told }))
  vi.stubGlobal('fetch', createFetch())
  try {
    mkdirSync(folder, { recursive: true })
    const file = join(folder, `${block.document.replaceAll(/[/.]/g, '-')}-${block.line}.ts`)
    writeFileSync(file, instrument(block))
    await import(/* @vite-ignore */ file)
    return outputs
  } finally {
    vi.unstubAllGlobals()
  }
}

export const countOutputs = ({ code }: Block) => code.split('// → ').length - 1

function instrument({ document, line, code }: Block): string {
  const { program, comments } = parseSync('block.ts', code)
  const arrows = comments.flatMap(({ value, start }) => {
    const told = arrow.exec(value)?.[1]
    return told === undefined ? [] : [{ told, start }]
  })
  const edits: { start: number; end: number; text: string }[] = []
  new Visitor({
    ExpressionStatement({ start, end, expression }) {
      const behind = arrows.find(
        (each) => each.start >= end && /^[^\S\n]*\n?[^\S\n]*$/.test(code.slice(end, each.start)),
      )
      if (!behind) return
      const at = line + code.slice(0, behind.start).split('\n').length - 1
      const given = code.slice(expression.start, expression.end)
      edits.push({ start, end, text: `;blockOutput(${at}, ${given}, ${behind.told})` })
    },
  }).visit(program)
  if (edits.length !== arrows.length) throw new Error(`${document}:${line}: a → that stands behind no statement.`)
  const text = edits.toSorted((a, b) => b.start - a.start).reduce(replace, code)
  return text.replaceAll(/'email-code-kit(?:\/([\w/-]+))?'/g, (_, entry = 'index') =>
    JSON.stringify(join(root, 'src', toFile(entry))),
  )
}

const replace = (text: string, edit: { start: number; end: number; text: string }) =>
  text.slice(0, edit.start) + edit.text + text.slice(edit.end)

/** `server/node` is `src/server-node.ts`; a locale stands in its own folder. */
const toFile = (entry: string) => `${entry.replace(/^(?!locales\/)(\w+)\//, '$1-')}.ts`

function createFetch() {
  const digits = [1, 2, 3, 4, 5, 6]
  const server = createServer({
    clients: ['your-client-id'],
    randomInt: (max) => (max === 10 ? (digits.shift() ?? 0) : 237 - FIRST_GAP),
  })
  return async (input: string, init?: RequestInit) => {
    const path = input.slice(input.indexOf('/api/'))
    return server.fetch(new Request(`http://localhost${path}`, init))
  }
}
