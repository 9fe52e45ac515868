import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { scenarios } from '../../../../src/protocol/scenarios.ts'
import type { MailTexts } from '../../../../src/server/mail/MailTexts.ts'
import { en } from '../../../../src/server/mail/texts/en.ts'

export const root = join(import.meta.dirname, '../../../..')
const folder = join(root, 'src/server/mail/texts')

/** The tags that the files of a folder are named after. */
export const tagsIn = (path: string) =>
  readdirSync(join(root, path))
    .map((file) => file.replace(/\.ts$/, ''))
    .toSorted()

/** Every file of `src/server/mail/texts/`, with what it exports. */
export const textFiles = await Promise.all(
  tagsIn('src/server/mail/texts').map(async (tag) => ({
    tag,
    exported: Object.entries((await import(join(folder, `${tag}.ts`))) as Record<string, MailTexts>),
  })),
)

/** The texts of the e-mails in every language. */
export const allTexts = textFiles.flatMap(({ exported }) => exported.map(([, texts]) => texts))

export const translations = allTexts.filter(({ tag }) => tag !== en.tag)

export const sentences = ['intro', 'life', 'secret', 'ignore'] as const

/** Each text with its name, to be printed where one breaks a rule. */
export const entriesOf = ({ subjects, ...texts }: MailTexts): [name: string, text: string][] => [
  ...scenarios.map((scenario): [string, string] => [scenario, subjects[scenario]]),
  ...sentences.map((key): [string, string] => [key, texts[key]]),
]

/** What is translated of a text: all but the placeholders. */
export const prose = (text: string) => text.replaceAll(/\{\w+\}/g, '')

export const offenders = (texts: MailTexts, breaks: (text: string, name: string) => boolean) =>
  entriesOf(texts)
    .filter(([name, text]) => breaks(text, name))
    .map(([name, text]) => `${name}: ${text}`)
