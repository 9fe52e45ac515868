import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settleSend, type SendFailure } from '../../../src/state/settleSend.ts'

const failure: fc.Arbitrary<SendFailure> = fc.oneof(
  fc.constantFrom<SendFailure>(
    { kind: 'not-sent' },
    { kind: 'network' },
    { kind: 'timeout' },
    { kind: 'invalid-response' },
  ),
  fc.record({
    kind: fc.constant('refused' as const),
    keepsPass: fc.boolean(),
    waits: fc.boolean(),
    retryAfter: fc.option(fc.integer({ min: 0, max: 86_400 }), { nil: undefined }),
  }),
)

describe('after any send', () => {
  test('a pass is given back only where it surely or most likely was not looked at', () => {
    fc.assert(
      fc.property(failure, (each) => {
        const mayBeGivenBack =
          each.kind === 'not-sent' || each.kind === 'network' || (each.kind === 'refused' && each.keepsPass)
        expect(settleSend(each).pass).toBe(mayBeGivenBack ? 'give-back' : 'spent')
      }),
    )
  })

  test('a cooldown is taken back only where surely no mail has left', () => {
    fc.assert(
      fc.property(failure, (each) => {
        const mayHaveLeft = each.kind === 'timeout' || each.kind === 'invalid-response'
        expect(settleSend(each).cooldown === 'roll-back' && mayHaveLeft).toBe(false)
      }),
    )
    expect(settleSend(undefined)).toEqual({ pass: 'spent', cooldown: 'keep', nextPuzzle: 'later' })
  })

  test("the server's own wait is kept to the second, whatever else it says", () => {
    fc.assert(
      fc.property(failure, (each) => {
        const said = each.kind === 'refused' ? each.retryAfter : undefined
        const { cooldown } = settleSend(each)
        expect(typeof cooldown === 'number' ? cooldown : undefined).toBe(said)
      }),
    )
  })
})
