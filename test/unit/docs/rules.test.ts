import { expect, it } from 'vitest'
import { sendGate } from '../../../src/state/sendGate.ts'
import { factsWith, gateOrder } from '../../../stories/support/docs/state/gateOrder.ts'
import { sendOutcomes } from '../../../stories/support/docs/state/sendOutcomes.ts'

const shown = (values: unknown[]) => [...new Set(values.map(String))].toSorted()

it('the order of the gate foretells what it says to every mixture of facts', () => {
  const order = gateOrder()
  expect(order).toHaveLength(5)
  for (let mixture = 0; mixture < 2 ** order.length; mixture += 1) {
    const wrong = order.filter((_, index) => (mixture >> index) % 2 === 1)
    const [first] = wrong
    expect(sendGate(factsWith(wrong.map(({ fact }) => fact)))).toEqual(
      first ? { allowed: false, blockedBy: first.blocker } : { allowed: true },
    )
  }
})

it('the table of failed sends shows every fate of a pass and of a countdown, and every place for focus', () => {
  const outcomes = sendOutcomes()
  expect(shown(outcomes.map(({ settlement }) => settlement.pass))).toEqual(['give-back', 'spent'])
  expect(shown(outcomes.map(({ settlement }) => settlement.cooldown))).toEqual(['60', 'keep', 'roll-back'])
  expect(shown(outcomes.map(({ place }) => place))).toEqual(['captcha', 'code', 'email', 'undefined'])
  expect(new Set(outcomes.map(({ what }) => what)).size).toBe(outcomes.length)
})
