import { expect, test } from 'vitest'
import { remember } from '../../../../src/server/mail/remember.ts'

test('what was made is made once, and made again only after many others', () => {
  const made: string[] = []
  const recall = remember((text) => {
    made.push(text)
    return { text }
  }, 2)
  const first = recall('a')
  expect(recall('a')).toBe(first)
  recall('b')
  expect(recall('a')).toBe(first)
  expect(made).toEqual(['a', 'b'])
  recall('c')
  expect(recall('a')).toEqual(first)
  expect(made).toEqual(['a', 'b', 'c', 'a'])
})
