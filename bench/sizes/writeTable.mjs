import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const [begin, end] = ['<!-- sizes: written by `npm run sizes` in bench/ -->', '<!-- /sizes -->']

/** Puts a table where the file has a place for it, by its path in the project. */
export async function writeTable(path, rows) {
  const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
  console.log(table)
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url))
  const [before, rest] = readFileSync(file, 'utf8').split(begin)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`${path} has no place for the table: put ${begin} and ${end} there.`)
  const text = `${before}${begin}\n\n${table}\n\n${end}${after}`
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
}
