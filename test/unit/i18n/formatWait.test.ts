import { expect, test } from 'vitest'
import { formatWait } from '../../../src/i18n/formatWait.ts'

test.each([
  [1, 'en', 'in 1 second'],
  [30, 'en', 'in 30 seconds'],
  [119, 'en', 'in 119 seconds'],
  [120, 'en', 'in 2 minutes'],
  [134, 'en', 'in 2 minutes'],
  [135, 'en', 'in 2.5 minutes'],
  [3600, 'en', 'in 60 minutes'],
  [21, 'ru', 'через 21 секунду'],
  [22, 'ru', 'через 22 секунды'],
  [25, 'ru', 'через 25 секунд'],
  [1, 'pl', 'za 1 sekundę'],
  [3, 'pl', 'za 3 sekundy'],
  [30, 'pl', 'za 30 sekund'],
  [2, 'ar', 'خلال ثانيتين'],
  [3, 'ar', 'خلال 3 ثوانٍ'],
  [30, 'ar', 'خلال 30 ثانية'],
  [150, 'de', 'in 2,5 Minuten'],
  [30, 'fa', '۳۰ ثانیه بعد'],
])('%i seconds in %s are "%s"', (seconds, tag, spoken) => {
  expect(formatWait(seconds, tag)).toBe(spoken)
})
