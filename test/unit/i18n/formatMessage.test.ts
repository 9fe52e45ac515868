import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatMessage } from '../../../src/i18n/formatMessage.ts'

test.each([
  ['Send again in {time}', { time: '0:42' }, 'Send again in 0:42'],
  ['{x} of {max}', { x: 0, max: 263 }, '0 of 263'],
  ['{x}, {x}', { x: 1 }, '1, 1'],
  ['{time} 后可重新发送', { time: '0:42' }, '0:42 后可重新发送'],
  ['Send code', { time: '0:42' }, 'Send code'],
  ['{other} in {time}', { time: '0:42' }, '{other} in 0:42'],
  ['{} { time } {time', { time: '0:42' }, '{} { time } {time'],
  ['{a}', { a: '' }, ''],
])('%j with %j reads %j', (text, values: Record<string, string | number>, read) => {
  expect(formatMessage(text, values, 'en')).toBe(read)
})

test.each(['$&', '$1', '$$', '{email}', '{x}'])('%j in a value stays as it is', (value) => {
  expect(formatMessage('to {email}', { email: value, x: 'wrong' }, 'en')).toBe(`to ${value}`)
})

const tags = readdirSync('src/locales').map((file) => file.replace('.ts', ''))

test.each([...tags, 'bn', 'mr', 'ne', 'ur-IN', 'de-CH', 'hi-Deva-IN', 'en-u-nu-arab', 'th-u-nu-thai'])(
  'numbers in %s are written as Intl writes them',
  (tag) => {
    const format = new Intl.NumberFormat(tag)
    for (const number of [0, 7, 42, 263, 999, 1000, 12_345, -3, 1.5]) {
      expect(formatMessage('{x}', { x: number }, tag)).toBe(format.format(number))
    }
  },
)

test('in a language with digits of its own they are its own', () => {
  expect(formatMessage('{x}', { x: 42 }, 'ar-EG')).toBe('٤٢')
})
