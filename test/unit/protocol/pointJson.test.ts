import { expect, test } from 'vitest'
import { decodePointJson, encodePointJson } from '../../../src/protocol/pointJson.ts'

test.each([
  [237, '{"x":237.0,"y":5.0}'],
  [0, '{"x":0.0,"y":5.0}'],
  [100.25, '{"x":100.3,"y":5.0}'],
  [99.96, '{"x":100.0,"y":5.0}'],
  [262.04, '{"x":262.0,"y":5.0}'],
])('%d is written with one decimal, without blanks, y always 5.0', (x, text) => {
  expect(encodePointJson(x)).toBe(text)
})

test.each([
  ['{"x":237.0,"y":5.0}', { x: 237, y: 5 }],
  ['{"x":237,"y":5}', { x: 237, y: 5 }],
  ['{ "y": 5, "x": 12.5, "secretKey": null }', { x: 12.5, y: 5 }],
])('%s is read, with or without decimals and blanks', (text, point) => {
  expect(decodePointJson(text)).toEqual(point)
})

test.each([
  '',
  'null',
  '5',
  '"x"',
  '[237,5]',
  '{"x":"237","y":5}',
  '{"x":237}',
  '{"y":5}',
  '{"x":1e999,"y":5}',
  '{"x":NaN,"y":5}',
  '{"__proto__":{"x":1,"y":5}}',
  '<html>',
])('%j is no point', (text) => {
  expect(decodePointJson(text)).toBeUndefined()
})

test('what is written is read back', () => {
  expect(decodePointJson(encodePointJson(123.4))).toEqual({ x: 123.4, y: 5 })
})
