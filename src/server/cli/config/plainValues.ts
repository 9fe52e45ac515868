import { scenariosOf, type Dialect } from '../../../protocol/dialects.ts'
import { mailLocales } from '../../mail/mailLocales.ts'
import { readSender } from '../../smtp/readSender.ts'
import { findNearest } from './findNearest.ts'
import { WrongValue } from './WrongValue.ts'

/** How logs look. */
export type LogFormat = 'pretty' | 'json' | 'none'

/** Shorter keys can be found by trying, once somebody has the store. */
const minSecretLength = 32

/** How to come by a secret. */
export const makeSecret = 'Make one, once, and keep it: openssl rand -hex 32'

const dialects = Object.keys(scenariosOf) as Dialect[]
const logFormats: readonly LogFormat[] = ['pretty', 'json', 'none']

export function readClient(text: string): string | WrongValue {
  if (/^[\x21-\x7e]{1,200}$/.test(text)) return text
  return new WrongValue('a header can carry only plain letters, digits and signs, here at most 200', 'demo-client')
}

export function readFrom(text: string): string | WrongValue {
  try {
    readSender(text)
    return text
  } catch {
    return new WrongValue('it has to be one address, with a name before it or without', 'Shop <no-reply@shop.example>')
  }
}

export function readSecret(text: string): string | WrongValue {
  if (text.length >= minSecretLength) return text
  return new WrongValue(`with less than ${minSecretLength} it is found by trying, once somebody has the store`, {
    sentence: makeSecret,
  })
}

export function readLanguage(text: string): string | WrongValue {
  const language = languageOf(text)
  const tags = mailLocales.map(({ tag }) => tag)
  if (language !== undefined && tags.some((tag) => languageOf(tag) === language)) return text
  return new WrongValue(`there are texts in ${tags.join(', ')} only`, findNearest(text.replace('_', '-'), tags) ?? 'en')
}

function languageOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language
  } catch {
    return undefined
  }
}

export const readDialect = (text: string) => readChoice(text, dialects)

export const readLogFormat = (text: string) => readChoice(text, logFormats)

function readChoice<Choice extends string>(text: string, choices: readonly Choice[]): Choice | WrongValue {
  const choice = choices.find((each) => each === text)
  return choice ?? new WrongValue(`there is only ${choices.join(', ')}`, findNearest(text, choices) ?? choices[0] ?? '')
}

export function readCodeTtl(text: string): number | WrongValue {
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (seconds >= 30 && seconds <= 86_400) return seconds
  return new WrongValue('a code works for a whole number of seconds from 30 to 86400, which is a day', '600')
}

/** A switch, as a variable writes it. */
export function readSwitch(text: string): boolean | WrongValue {
  if (text === 'true' || text === '1') return true
  if (text === 'false' || text === '0') return false
  return new WrongValue('a switch is true or false', 'true')
}
