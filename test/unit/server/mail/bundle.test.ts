import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { allTexts, root } from './readMailTexts.ts'

/** A bundle of what writes the e-mails, as an application would make it. Nothing is written. */
const { output } = (await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    write: false,
    minify: false,
    target: 'es2022',
    rolldownOptions: {
      input: `${root}/src/server/mail/composeMail.ts`,
      preserveEntrySignatures: 'strict',
      output: { format: 'es' },
    },
  },
})) as Rolldown.RolldownOutput

const chunks = output.filter((file) => file.type === 'chunk')
const languagesOf = (code: string) => allTexts.filter(({ secret }) => code.includes(secret)).map(({ tag }) => tag)

test('a bundle of the server starts with English alone', () => {
  const entry = chunks.find(({ isEntry }) => isEntry)!
  expect(languagesOf(entry.code)).toEqual(['en'])
  expect(entry.imports.flatMap((name) => languagesOf(chunks.find(({ fileName }) => fileName === name)!.code))).toEqual(
    [],
  )
})

test('each other language is a chunk of its own, loaded when it is needed', () => {
  const lazy = chunks.filter(({ isDynamicEntry }) => isDynamicEntry).map(({ code }) => languagesOf(code).join(' '))
  expect(lazy.toSorted()).toEqual(allTexts.map(({ tag }) => tag).filter((tag) => tag !== 'en'))
})
