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
