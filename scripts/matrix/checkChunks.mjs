import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Words that stand in one module alone, whatever a bundler does to its names. */
const marks = {
  kit: 'slider-captcha',
  fingerprintJs: 'openfpcdn.io',
  explainConfiguration: 'the tenant does not know `clientId` of createClient',
}

/**
 * Throws unless FingerprintJS is in a chunk of its own, and the explanations for developers neither in what the page
 * loads at first nor in a chunk with anything else.
 */
export function checkChunks(out) {
  const files = readdirSync(out).filter((name) => name.endsWith('.js'))
  const texts = new Map(files.map((name) => [name, readFileSync(join(out, name), 'utf8')]))
  const holders = (mark) => files.filter((name) => texts.get(name).includes(mark))
  const first = loadedAtFirst('main.js', texts)
  const kit = holders(marks.kit)
  if (!kit.some((name) => first.has(name))) throw new Error(`The kit is in none of ${[...first].join(', ')}`)
  for (const part of ['fingerprintJs', 'explainConfiguration']) {
    const [name, ...others] = holders(marks[part])
    // Some bundlers leave out altogether what production never asks for.
    if (!name && part === 'explainConfiguration') continue
    if (!name || others.length > 0) throw new Error(`${part} is in ${name ? others.length + 1 : 0} chunks, not in one`)
    if (first.has(name)) throw new Error(`${part} is in ${name}, which the page loads at first`)
    if (kit.includes(name)) throw new Error(`${part} is in ${name}, and so is more of the kit`)
  }
}

/** A chunk with all that it imports statically: `import"./a.js"` and `from"./a.js"`, and no `import("./a.js")`. */
function loadedAtFirst(name, texts, found = new Set()) {
  if (found.has(name) || !texts.has(name)) return found
  found.add(name)
  for (const [, next] of texts.get(name).matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)) {
    loadedAtFirst(next, texts, found)
  }
  return found
}
