/**
 * Weighs the built package beside its peers in one run, in the same way, and writes the tables, the README's and the one beside it:
 * minified, brotli, without what an application has anyway (React, TanStack Query, react-hook-form) and without what is
 * loaded lazily.
 */
import { readFileSync } from 'node:fs'
import ours from '../../.size-limit.mjs'
import { peers } from './peers.mjs'
import { weigh, weighCss } from './weigh.mjs'
import { writeTable } from './writeTable.mjs'

/** What our own are for; a size that is not spoken of here has no row. */
const purposes = {
  'email-code-kit/client': 'every endpoint, the errors and what to do about each',
  'the providers and useSendEmailCode': 'sending, cooldown, fingerprint, English',
  SliderCaptcha: 'the slider by mouse, finger, keyboard and screen reader; its puzzles come from the client',
  'SliderCaptcha with provider, client and English': 'all that a page with the slider loads',
  'everything in email-code-kit, with English': 'the whole flow: address, puzzle, send, code, in either order',
  createServer: 'the reference server: endpoints, limits, painter, e-mails; 23 of their 24 languages come when needed',
  'email-code-kit/server': 'the same with mailbox, health and the catalogue of errors',
  'styles.css': 'all of it: light, dark, forced colours, print',
}
/** What was wanted of them, in kB. */
const wanted = {
  'email-code-kit/client': 2.5,
  'the providers and useSendEmailCode': 4,
  'SliderCaptcha with provider, client and English': 5,
  'everything in email-code-kit, with English': 12,
  createServer: 8,
  'styles.css': 2.5,
  'one more language': 2,
}
const kB = (bytes) => (bytes / 1000).toFixed(1)

const own = await Promise.all(
  ours.map(async ({ name, ...what }) => ({
    name,
    size: what.disablePlugins ? await weighCss(what.path) : await weigh(what),
  })),
)
const languages = own.filter(({ name }) => name.startsWith('locales/'))
const ownRows = [
  ...own.filter(({ name }) => purposes[name]).map(({ name, size }) => ({ name, size, does: purposes[name] })),
  {
    name: 'one more language',
    size: Math.max(...languages.map(({ size }) => size)),
    does: `every text; the largest of ${languages.length}`,
  },
]
const others = await Promise.all(
  peers.map(async ({ name, does, css, ...what }) => ({
    name,
    does,
    size: await weigh(what),
    css: css && kB(await weighCss(css)),
  })),
)

await writeTable('README.md', [
  ['', 'kB', 'what that is'],
  ['---', '--:', '---'],
  ...ownRows.map(({ name, size, does }) => [named(name), kB(size), does]),
  ...others
    .toSorted((a, b) => a.size - b.size)
    .map(({ name, size, css, does }) => [
      `${name} ${versionOf(name)}`,
      css ? `${kB(size)} + ${css} CSS` : kB(size),
      does,
    ]),
])
await writeTable('bench/README.md', [
  ['', 'kB', 'wanted'],
  ['---', '--:', '--:'],
  ...ownRows.filter(({ name }) => wanted[name]).map(({ name, size }) => [named(name), kB(size), wanted[name]]),
])

function named(name) {
  return name.replace(/email-code-kit[\w/]*|styles\.css|useSendEmailCode|SliderCaptcha|createServer/, '`$&`')
}

function versionOf(name) {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url)
  return JSON.parse(readFileSync(manifest, 'utf8')).version
}
