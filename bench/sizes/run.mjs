/**
 * Weighs the built package beside its peers in one run, in the same way, and writes the table into the README:
 * minified, brotli, without what an application has anyway (React, TanStack Query, react-hook-form) and without what is
 * loaded lazily.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import ours from '../../.size-limit.mjs'
import { peers } from './peers.mjs'
import { weigh, weighCss } from './weigh.mjs'

const readme = fileURLToPath(new URL('../../README.md', import.meta.url))
const [begin, end] = ['<!-- sizes: written by `npm run sizes` in bench/ -->', '<!-- /sizes -->']

/** What our own are for; a size that is not spoken of here has no row. */
const purposes = {
  'email-code-kit/client': 'every endpoint, the errors and what to do about each',
  'the providers and useSendEmailCode': 'sending, cooldown, fingerprint, English',
  SliderCaptcha: 'the slider by mouse, finger, keyboard and screen reader; its puzzles come from the client',
  'SliderCaptcha with provider, client and English': 'all that a page with the slider loads',
  'everything in email-code-kit, with English': 'the whole flow: address, puzzle, send, code, in either order',
  'email-code-kit/server': 'the reference server; the e-mails of 24 languages are loaded when needed',
  'styles.css': 'all of it: light, dark, forced colours, print',
}
const kB = (bytes) => (bytes / 1000).toFixed(1)

const own = await Promise.all(
  ours.map(async ({ name, ...what }) => ({
    name,
    size: what.disablePlugins ? await weighCss(what.path) : await weigh(what),
  })),
)
const languages = own.filter(({ name }) => name.startsWith('locales/'))
const others = await Promise.all(
  peers.map(async ({ name, does, css, ...what }) => ({
    name,
    does,
    size: await weigh(what),
    css: css && kB(await weighCss(css)),
  })),
)

const rows = [
  ...own.filter(({ name }) => purposes[name]).map(({ name, size }) => [named(name), kB(size), purposes[name]]),
  [
    'one more language',
    kB(Math.max(...languages.map(({ size }) => size))),
    `every text; the largest of ${languages.length}`,
  ],
  ...others
    .toSorted((a, b) => a.size - b.size)
    .map(({ name, size, css, does }) => [
      `${name} ${versionOf(name)}`,
      css ? `${kB(size)} + ${css} CSS` : kB(size),
      does,
    ]),
]
const table = ['|  | kB | what that is |', '| --- | --: | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)]
console.log(table.join('\n'))

const text = readFileSync(readme, 'utf8')
const [before, rest] = text.split(begin)
const after = rest?.split(end)[1]
if (after === undefined) throw new Error(`README.md has no place for the table: put ${begin} and ${end} there.`)
const written = `${before}${begin}\n\n${table.join('\n')}\n\n${end}${after}`
writeFileSync(readme, await format(written, { ...(await resolveConfig(readme)), filepath: readme }))

function named(name) {
  return name.replace(/email-code-kit[\w/]*|styles\.css|useSendEmailCode|SliderCaptcha/, '`$&`')
}

function versionOf(name) {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url)
  return JSON.parse(readFileSync(manifest, 'utf8')).version
}
