import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  nextSentCode,
  readSentCode,
  SENT_CODE_LIFETIME,
  writeSentCode,
  type SentCode,
} from '../../../src/state/sentCode.ts'

const now = Date.UTC(2026, 10, 25, 14, 32)
const sent: SentCode = { email: 'mara@example.com', scenario: 'LOGIN_EMS', sentAt: now, count: 1, isCertain: true }

describe('a code that was asked for', () => {
  test('is the first of its kind, and the next one to the same address the second', () => {
    const { count: _first, ...again } = { ...sent, sentAt: now + 60_000 }
    expect(nextSentCode(undefined, again).count).toBe(1)
    expect(nextSentCode(sent, again)).toEqual({ ...sent, sentAt: now + 60_000, count: 2 })
  })

  test.each([{ email: 'kim@example.com' }, { scenario: 'REGISTER_EMS' as const }])(
    'begins to count anew with another %j',
    (other) => {
      expect(nextSentCode({ ...sent, count: 4 }, { ...sent, ...other }).count).toBe(1)
    },
  )
})

describe('what is kept for a reload', () => {
  test('comes back as it was', () => {
    const text = writeSentCode({ ...sent, count: 3, isCertain: false })
    expect(readSentCode(text, 'LOGIN_EMS', now + 1000)).toEqual({ ...sent, count: 3, isCertain: false })
  })

  test('is too old after a quarter of an hour, and never from the future', () => {
    const text = writeSentCode(sent)
    expect(readSentCode(text, 'LOGIN_EMS', now + SENT_CODE_LIFETIME - 1)).toEqual(sent)
    expect(readSentCode(text, 'LOGIN_EMS', now + SENT_CODE_LIFETIME)).toBeUndefined()
    expect(readSentCode(text, 'LOGIN_EMS', now - 1)).toBeUndefined()
    expect(SENT_CODE_LIFETIME).toBe(900_000)
  })

  test('is of its own scenario only', () => {
    expect(readSentCode(writeSentCode(sent), 'FORGET_PWD_EMS', now)).toBeUndefined()
  })

  test.each<[string, unknown]>([
    ['no address', { ...sent, email: undefined }],
    ['an address that is none', { ...sent, email: 'mara' }],
    ['a count of nothing', { ...sent, count: 0 }],
    ['a count in halves', { ...sent, count: 1.5 }],
    ['a time that is a text', { ...sent, sentAt: String(now) }],
    ['null', null],
    ['a number', 7],
    ['a list', [sent]],
  ])('is not trusted: %s is none', (_what, stored) => {
    expect(readSentCode(JSON.stringify(stored), 'LOGIN_EMS', now)).toBeUndefined()
  })

  test('is not trusted: no text whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (text) => {
        expect(readSentCode(text, 'LOGIN_EMS', now)).toBeUndefined()
      }),
    )
  })

  test('holds nothing but what it needs, whatever else is stored with it', () => {
    const text = JSON.stringify({ ...sent, isCertain: 'yes', code: '123456' })
    expect(readSentCode(text, 'LOGIN_EMS', now)).toEqual({ ...sent, isCertain: false })
  })
})
