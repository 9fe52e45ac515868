import { expect, test } from 'vitest'
import { formatTime } from '../../../src/i18n/formatTime.ts'

test.each([
  [0, '0:00'],
  [1, '0:01'],
  [9, '0:09'],
  [42, '0:42'],
  [59, '0:59'],
  [60, '1:00'],
  [61, '1:01'],
  [600, '10:00'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [3605, '1:00:05'],
  [4000, '1:06:40'],
  [86_400, '24:00:00'],
  [3_600_000, '1000:00:00'],
])('%d seconds are shown as %s', (seconds, shown) => {
  expect(formatTime(seconds, 'en')).toBe(shown)
  expect(formatTime(seconds, 'zh-CN')).toBe(shown)
  expect(formatTime(seconds, 'de-CH')).toBe(shown)
})

test.each([
  ['ar-EG', '١:٠٠:٠٥'],
  ['fa', '۱:۰۰:۰۵'],
  ['mr-IN', '१:००:०५'],
])('in %s the digits are those of the language', (tag, shown) => {
  expect(formatTime(3605, tag)).toBe(shown)
})
