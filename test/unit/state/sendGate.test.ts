import { describe, expect, test } from 'vitest'
import { sendGate, type Blocker, type SendFacts } from '../../../src/state/sendGate.ts'

const free: SendFacts = { sending: false, online: true, coolingDown: false, emailValid: true, hasPass: true }

/** In the documented order: the first that applies is the reason. */
const reasons: [blocker: Blocker, fact: Partial<SendFacts>][] = [
  ['sending', { sending: true }],
  ['offline', { online: false }],
  ['cooldown', { coolingDown: true }],
  ['email', { emailValid: false }],
  ['captcha', { hasPass: false }],
]

const combinations = Array.from({ length: 2 ** reasons.length }, (_, bits) => {
  const present = reasons.filter((_reason, index) => bits & (1 << index))
  return {
    facts: Object.assign({}, free, ...present.map(([, fact]) => fact)) as SendFacts,
    present: present.map(([blocker]) => blocker),
  }
})

describe('sending', () => {
  test('is allowed when nothing is in the way', () => {
    expect(sendGate(free)).toEqual({ allowed: true })
  })

  test.each(combinations.filter(({ present }) => present.length > 0))(
    'is not allowed with $present, and the first of them is the reason',
    ({ facts, present }) => {
      expect(sendGate(facts)).toEqual({ allowed: false, blockedBy: present[0] })
    },
  )

  test('was tried with every combination of facts, and only one of them lets a request leave', () => {
    expect(new Set(combinations.map(({ facts }) => JSON.stringify(facts))).size).toBe(32)
    expect(combinations.filter(({ facts }) => sendGate(facts).allowed)).toHaveLength(1)
  })
})
