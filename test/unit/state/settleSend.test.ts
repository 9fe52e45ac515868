import { describe, expect, test } from 'vitest'
import { settleSend, type SendFailure, type Settlement } from '../../../src/state/settleSend.ts'

const refused = (facts: Partial<Extract<SendFailure, { kind: 'refused' }>>): SendFailure => ({
  kind: 'refused',
  keepsPass: false,
  waits: false,
  retryAfter: undefined,
  ...facts,
})

type Row = [outcome: string, failure: SendFailure | undefined, ...settlement: (string | number)[]]

const rows: Row[] = [
  ['success', undefined, 'spent', 'keep', 'later'],
  ['the request never left', { kind: 'not-sent' }, 'give-back', 'roll-back', 'later'],
  ['no connection', { kind: 'network' }, 'give-back', 'roll-back', 'later'],
  ['no answer in time, so the mail may be on its way', { kind: 'timeout' }, 'spent', 'keep', 'later'],
  ['an answer nobody understands', { kind: 'invalid-response' }, 'spent', 'keep', 'later'],
  ['a refusal that used the pass up', refused({}), 'spent', 'roll-back', 'now'],
  ['a refusal before the pass was looked at', refused({ keepsPass: true }), 'give-back', 'roll-back', 'now'],
  ['"not so fast"', refused({ keepsPass: true, waits: true }), 'give-back', 'keep', 'now'],
  ['"not so fast", pass used up', refused({ waits: true }), 'spent', 'keep', 'now'],
  ['"wait 90 s"', refused({ keepsPass: true, waits: true, retryAfter: 90 }), 'give-back', 90, 'later'],
  ['"wait 90 s", pass used up', refused({ waits: true, retryAfter: 90 }), 'spent', 90, 'later'],
  ['"wait 0 s"', refused({ keepsPass: true, waits: true, retryAfter: 0 }), 'give-back', 0, 'later'],
  ['a refusal of another kind with a wait', refused({ retryAfter: 30 }), 'spent', 30, 'later'],
  ['a refusal before the pass with a wait', refused({ keepsPass: true, retryAfter: 30 }), 'give-back', 30, 'later'],
]

describe('what a send leaves behind', () => {
  test.each(rows)('%s', (_outcome, failure, pass, cooldown, nextPuzzle) => {
    expect(settleSend(failure)).toEqual({ pass, cooldown, nextPuzzle })
  })

  const settled = rows.map(([, failure]) => [failure, settleSend(failure)] as [SendFailure | undefined, Settlement])

  test('a cooldown never stays where surely no mail has left, nor goes where one may have', () => {
    const kept = settled.filter(([, { cooldown }]) => cooldown === 'keep').map(([failure]) => failure)
    expect(kept.map((failure) => (failure?.kind === 'refused' ? failure.waits : (failure?.kind ?? 'sent')))).toEqual([
      'sent',
      'timeout',
      'invalid-response',
      true,
      true,
    ])
  })

  test('the server\u2019s own wait goes before the kit\u2019s', () => {
    const waits = settled.filter(([failure]) => failure?.kind === 'refused' && failure.retryAfter !== undefined)
    expect(waits).toHaveLength(5)
    for (const [failure, { cooldown }] of waits) expect(failure).toMatchObject({ retryAfter: cooldown })
  })
})
