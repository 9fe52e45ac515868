import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sendGate, type Blocker, type SendFacts } from '../../../src/state/sendGate.ts'

/** In the documented order (design, section 1), each with the value of its fact that is right for sending. */
const order: [blocker: Blocker, fact: keyof SendFacts, right: boolean][] = [
  ['sending', 'sending', false],
  ['offline', 'online', true],
  ['cooldown', 'coolingDown', false],
  ['email', 'emailValid', true],
  ['captcha', 'hasPass', true],
]

const facts: fc.Arbitrary<SendFacts> = fc.record({
  sending: fc.boolean(),
  online: fc.boolean(),
  coolingDown: fc.boolean(),
  emailValid: fc.boolean(),
  hasPass: fc.boolean(),
})
const isRight = (given: SendFacts) => order.map(([, fact, right]) => given[fact] === right)
/** Its place in the order; after all of them where there is none. */
const reasonOf = (given: SendFacts) => {
  const gate = sendGate(given)
  return gate.allowed ? order.length : order.findIndex(([blocker]) => blocker === gate.blockedBy)
}

describe('the gate', () => {
  test('is open exactly if all five facts are right, and else names the first that is not: in all 32 cases', () => {
    for (let bits = 0; bits < 32; bits++) {
      const wrong = order.filter((_row, index) => bits & (1 << index))
      const values = order.map(([, fact, right], index) => [fact, wrong.includes(order[index]!) ? !right : right])
      const given = Object.fromEntries(values) as SendFacts
      expect([given, sendGate(given)]).toEqual([
        given,
        wrong[0] ? { allowed: false, blockedBy: wrong[0][0] } : { allowed: true },
      ])
    }
  })

  test('is open only with every fact right, and else its reason is the first that is wrong', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const right = isRight(given)
        expect(sendGate(given).allowed).toBe(right.every(Boolean))
        expect(reasonOf(given)).toBe([...right, false].indexOf(false))
      }),
    )
  })

  test('goes on to a later reason, or opens, once its reason is put right', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const at = reasonOf(given)
        fc.pre(at < order.length)
        const [, fact, right] = order[at]!
        expect(reasonOf({ ...given, [fact]: right })).toBeGreaterThan(at)
      }),
    )
  })

  test('never opens because a fact turned wrong', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...order), (given, [, fact, right]) => {
        expect(sendGate({ ...given, [fact]: !right }).allowed).toBe(false)
      }),
    )
  })
})
