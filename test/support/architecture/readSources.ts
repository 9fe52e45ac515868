import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** `package.json` and every file below `src/`, by path with `/` from the package's folder. */
export function readSources(): Map<string, string> {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    [join(root, 'package.json'), ...sources].map((path) => [
      relative(root, path).split(sep).join('/'),
      readFileSync(path, 'utf8'),
    ]),
  )
}
