import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { captchaTokenReducer, type CaptchaTokenEvent, type CaptchaTokenState } from '../../../src/state/captchaToken.ts'
import {
  sliderCaptchaReducer,
  type Puzzle,
  type SliderCaptchaEvent,
  type SliderCaptchaState,
} from '../../../src/state/sliderCaptcha.ts'
import { explore, type Edge } from '../../../stories/support/docs/state/explore.ts'
import { explorePass } from '../../../stories/support/docs/state/passMap.ts'
import { passPlaces } from '../../../stories/support/docs/state/passPlaces.ts'
import { explorePuzzle } from '../../../stories/support/docs/state/puzzleMap.ts'
import { puzzlePlaces } from '../../../stories/support/docs/state/puzzlePlaces.ts'

const ways = ({ from, to, name }: Edge) => `${from} –${name}→ ${to}`

/** Every change of status that thousands of steps taken at random come to. */
function wander<State extends { status: string }, Event extends { type: string }>(
  start: State,
  reduce: (state: State, event: Event) => State,
  step: fc.Arbitrary<(state: State) => Event>,
): string[] {
  const seen = new Set<string>()
  for (const walk of fc.sample(fc.array(step, { minLength: 40, maxLength: 40 }), { numRuns: 400, seed: 7 })) {
    let state = start
    for (const next of walk) {
      const event = next(state)
      const { status } = reduce(state, event)
      if (status !== state.status) seen.add(ways({ from: state.status, to: status, name: event.type }))
      state = reduce(state, event)
    }
  }
  return [...seen].toSorted()
}

const found = (edges: readonly Edge[]) => [...new Set(edges.map(ways))].toSorted()
const times = fc.integer({ min: 0, max: 9 })
const life = 5
const always = <Event>(event: fc.Arbitrary<Event>) => event.map((given) => () => given)
/** For this puzzle, or the one before. */
const ofAttempt = <Event>(make: (attempt: number) => Event) =>
  fc.integer({ min: -1, max: 0 }).map((age) => (state: { attempt: number }) => make(state.attempt + age))

describe('exploring a machine', () => {
  type Light = { status: 'red' | 'green' | 'broken' }
  const light = (start: Light['status']) =>
    explore<Light, 'go' | 'hit' | 'look'>({
      start: { status: start },
      reduce: (state, event) => {
        if (event === 'look' || state.status === 'broken') return state
        return { status: event === 'hit' ? 'broken' : state.status === 'red' ? 'green' : 'red' }
      },
      waysIn: () => ({ go: [{ event: 'go' }], hit: [{ event: 'hit', when: 'hard' }], look: [{ event: 'look' }] }),
      keyOf: ({ status }) => status,
    })

  it('finds every status and every change, and nothing for an event that changes nothing', () => {
    const { statuses, edges } = light('red')
    expect(statuses).toEqual(['red', 'green', 'broken'])
    expect(edges).toEqual([
      { from: 'red', to: 'green', name: 'go' },
      { from: 'red', to: 'broken', name: 'hit', when: 'hard' },
      { from: 'green', to: 'red', name: 'go' },
      { from: 'green', to: 'broken', name: 'hit', when: 'hard' },
    ])
  })

  it('does not find what cannot be reached', () => {
    expect(light('broken')).toEqual({ statuses: ['broken'], edges: [] })
  })
})

describe('the map of the puzzle', () => {
  const { statuses, edges } = explorePuzzle()

  it('has every status there is', () => {
    expect(statuses.toSorted()).toEqual(Object.keys(puzzlePlaces).toSorted())
  })

  it('has exactly the changes that anything at random comes to', () => {
    const puzzle = { token: 'other', width: 300, height: 150, pieceWidth: 40, expiresAt: life }
    const moving = fc.record({
      type: fc.constantFrom('grab' as const, 'touch' as const),
      now: times,
      moved: fc.boolean(),
    })
    const step: fc.Arbitrary<(state: { attempt: number }) => SliderCaptchaEvent> = fc.oneof(
      always(fc.record({ type: fc.constantFrom('load' as const, 'drop' as const, 'rest' as const) })),
      ofAttempt((attempt) => ({ type: 'loaded' as const, attempt, puzzle })),
      ofAttempt((attempt) => ({ type: 'loaded' as const, attempt, puzzle })),
      ofAttempt((attempt) => ({ type: 'load-failed' as const, attempt, error: 1 })),
      always(moving),
      always(fc.record({ type: fc.constant('submit' as const), x: times, email: fc.constant('a@b.cc'), now: times })),
      ofAttempt((attempt) => ({ type: 'passed' as const, attempt })),
      ofAttempt((attempt) => ({ type: 'refused' as const, attempt, error: 1 })),
    )
    const start: SliderCaptchaState = { status: 'idle', attempt: 3 }
    expect(found(edges)).toEqual(wander(start, sliderCaptchaReducer<Puzzle>, step))
  })

  it('lets no answer of an older puzzle change anything', () => {
    expect(edges.filter(({ when }) => when === 'of an older puzzle')).toEqual([])
  })
})

describe('the map of the pass', () => {
  const { statuses, edges } = explorePass()

  it('has every status there is', () => {
    expect(statuses.toSorted()).toEqual(Object.keys(passPlaces).toSorted())
  })

  it('has exactly the changes that anything at random comes to', () => {
    const passes = ['a@b.cc', 'b@b.cc'].map((email) => ({ captchaToken: email, email, expiresAt: life }))
    const pass = fc.constantFrom(...passes)
    const email = fc.constantFrom(...passes.map((each) => each.email))
    const event: fc.Arbitrary<CaptchaTokenEvent> = fc.oneof(
      fc.record({ type: fc.constant('grant' as const), pass }),
      fc.record({ type: fc.constant('take' as const), email, now: times }),
      fc.record({ type: fc.constant('give-back' as const), pass, now: times }),
      fc.record({ type: fc.constant('renew' as const), pass, at: times, refused: fc.boolean() }),
      fc.record({ type: fc.constant('clear' as const), reason: fc.constant('reset' as const) }),
      fc.record({ type: fc.constant('tick' as const), now: times }),
      fc.record({ type: fc.constant('rest' as const), email, until: fc.option(times, { nil: undefined }) }),
    )
    const start: CaptchaTokenState = { status: 'none' }
    expect(found(edges)).toEqual(wander(start, captchaTokenReducer, always(event)))
  })

  it('says where time makes the difference', () => {
    expect(edges.filter(({ when }) => when === 'its time is up').map(ways)).toEqual([
      'granted –tick→ expired',
      'spent –give-back→ expired',
    ])
  })
})
