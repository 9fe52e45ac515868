import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A fenced block of a document. */
export interface Block {
  /** Path from the root of the project. */
  document: string
  /** The document's line of the block's first one. */
  line: number
  /** The first word after the fence, such as `tsx`. */
  language: string
  /** The rest of it. */
  info: string
  code: string
}

export const root = join(import.meta.dirname, '../../..')

/** Whatever shows code to those who use the package or work on it. */
export const documents = [
  ...list('.', false),
  ...list('docs', false).filter((path) => path !== 'docs/api.md'), // made from the docstrings
  ...list('examples', true),
  ...list('stories', true),
]

function list(folder: string, recursive: boolean): string[] {
  return readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((path) => /(\.mdx?|^llms\.txt)$/.test(path) && !path.includes('node_modules'))
    .toSorted()
}

export function readBlocks(document: string): Block[] {
  const blocks: Block[] = []
  let open: (Block & { fence: string }) | undefined
  const lines = readFileSync(join(root, document), 'utf8').split(/\r?\n/)
  for (const [index, text] of lines.entries()) {
    const [, fence = '', language = '', info = ''] = /^\s*(`{3,}|~{3,})(\S*) ?(.*)$/.exec(text) ?? []
    if (!open) {
      if (fence) open = { document, line: index + 2, language, info, code: '', fence }
    } else if (fence.startsWith(open.fence) && !language) {
      blocks.push(open)
      open = undefined
    } else open.code += `${text}\n`
  }
  if (open) throw new Error(`${document}:${open.line - 1}: this block has no end.`)
  return blocks
}

/** Why a block cannot be checked, said behind its language: `tsx not checked: it needs …`. */
export function reasonOf({ info }: Block): string | undefined {
  return /^not checked: (.+)$/.exec(info)?.[1]
}
