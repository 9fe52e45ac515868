import { expect, test } from 'vitest'
import { maskEmail } from '../../../src/i18n/maskEmail.ts'

test.each([
  ['anna@example.com', 'a•••@example.com'],
  ['a@example.com', 'a•••@example.com'],
  ['anna.maria+news@mail.example.com', 'a•••@mail.example.com'],
  ['用户@例子.公司', '用•••@例子.公司'],
  ['😀😀@example.com', '😀•••@example.com'],
  ['a@b@example.com', 'a•••@example.com'],
])('%s is shown as %s', (email, shown) => {
  expect(maskEmail(email)).toBe(shown)
})

test.each(['', 'anna', '@example.com'])('%j is no address and stays as it is', (text) => {
  expect(maskEmail(text)).toBe(text)
})

test('tells nothing about the length of the name', () => {
  expect(maskEmail(`a${'x'.repeat(60)}@example.com`)).toBe(maskEmail('a@example.com'))
})
