import { describe, expect, test } from 'vitest'
import type { CaptchaTokenState, Pass } from '../../../src/state/captchaToken.ts'
import { puzzleNeed } from '../../../src/state/puzzleNeed.ts'
import type { SliderCaptchaStatus } from '../../../src/state/sliderCaptcha.ts'

const mara = 'mara@example.com'
const now = 1_000_000
const renewAt = now + 55_000
const pass: Pass = { captchaToken: 'p', email: mara, expiresAt: now + 180_000 }
const dead: Pass = { ...pass, expiresAt: now }

const statuses: SliderCaptchaStatus[] = [
  'idle',
  'loading',
  'ready',
  'dragging',
  'verifying',
  'passed',
  'failed',
  'expired',
  'error',
]

const tokens: Record<string, CaptchaTokenState> = {
  'no pass': { status: 'none' },
  'a pass that was reset': { status: 'none', reason: 'reset' },
  'a pass lost with its address': { status: 'none', reason: 'email-changed' },
  'a living pass': { status: 'granted', pass },
  'a pass that ended this moment': { status: 'granted', pass: dead },
  'an expired pass': { status: 'expired', pass: dead },
  'a send under way': { status: 'spent', pass },
  'a sent code': { status: 'spent', pass, renewAt, refused: false },
  'a sent code, 5 s before the cooldown ends': { status: 'spent', pass, renewAt: now, refused: false },
  'a refusal': { status: 'spent', pass, renewAt: 0, refused: true },
  'a refusal with a wait': { status: 'spent', pass, renewAt, refused: true },
}

const load = (notice?: string) => ({ do: 'load', ...(notice && { notice }) })
const rest = (notice?: string) => ({ do: 'rest', ...(notice && { notice }) })
const nothing = { do: 'nothing' }
const wait = { do: 'wait', until: renewAt }

type Row = [token: string, whenIdle: object, whenPassed: object]

function need(status: SliderCaptchaStatus, token: string, facts: { email?: string; emailValid?: boolean } = {}) {
  return puzzleNeed({ status, token: tokens[token]!, email: mara, emailValid: true, visible: true, now, ...facts })
}

describe('for the address of the pass', () => {
  test.each<Row>([
    ['no pass', load(), load()],
    ['a pass that was reset', load(), load()],
    ['a pass lost with its address', load('email-changed'), load('email-changed')],
    ['a living pass', nothing, nothing],
    ['a pass that ended this moment', load('expired'), load('expired')],
    ['an expired pass', load('expired'), load('expired')],
    ['a send under way', nothing, nothing],
    ['a sent code', wait, rest('sent')],
    ['a sent code, 5 s before the cooldown ends', load(), load()],
    ['a refusal', load('spent'), load('spent')],
    ['a refusal with a wait', wait, rest('sent')],
  ])('%s', (token, whenIdle, whenPassed) => {
    expect(need('idle', token)).toEqual(whenIdle)
    expect(need('passed', token)).toEqual(whenPassed)
  })
})

describe('for another address', () => {
  test.each<Row>([
    ['no pass', load(), load()],
    ['a pass that was reset', load(), load()],
    ['a pass lost with its address', load('email-changed'), load('email-changed')],
    ['a living pass', load('email-changed'), load('email-changed')],
    ['a pass that ended this moment', load('email-changed'), load('email-changed')],
    ['an expired pass', load('email-changed'), load('email-changed')],
    ['a send under way', load(), load()],
    ['a sent code', load(), load()],
    ['a sent code, 5 s before the cooldown ends', load(), load()],
    ['a refusal', load(), load()],
    ['a refusal with a wait', load(), load()],
  ])('at once: %s', (token, whenIdle, whenPassed) => {
    expect(need('idle', token, { email: 'kim@example.com' })).toEqual(whenIdle)
    expect(need('passed', token, { email: 'kim@example.com' })).toEqual(whenPassed)
  })
})

describe('while the address is none', () => {
  test.each<Row>([
    ['no pass', nothing, rest()],
    ['a pass that was reset', nothing, rest()],
    ['a pass lost with its address', nothing, rest('email-changed')],
    ['a living pass', nothing, rest('email-changed')],
    ['an expired pass', nothing, rest('email-changed')],
    ['a send under way', nothing, rest()],
    ['a sent code', nothing, rest()],
    ['a refusal', nothing, rest()],
  ])('%s', (token, whenIdle, whenPassed) => {
    const facts = { email: 'kim@example', emailValid: false }
    expect(need('idle', token, facts)).toEqual(whenIdle)
    expect(need('passed', token, facts)).toEqual(whenPassed)
  })
})

describe('over all facts', () => {
  const all = statuses.flatMap((status) =>
    Object.entries(tokens).flatMap(([name, token]) =>
      [mara, 'kim@example.com', ''].flatMap((email) =>
        [true, false].map((emailValid) => {
          const facts = { status, token, email, emailValid, visible: true, now }
          return Object.assign(facts, { name, need: puzzleNeed(facts) })
        }),
      ),
    ),
  )
  const doing = (what: string) => all.filter((row) => row.need.do === what)
  const isLiving = (row: (typeof all)[number]) => row.name === 'a living pass' && row.email === mara

  test('nothing is ever fetched without a valid address', () => {
    expect(doing('load').map((row) => row.emailValid)).not.toContain(false)
    expect(doing('load').length).toBeGreaterThan(20)
  })

  test('nothing is fetched while a pass for this address lives', () => {
    const living = all.filter((row) => isLiving(row))
    expect(living).toHaveLength(18)
    expect(living.filter((row) => row.need.do === 'load' || row.need.do === 'wait')).toEqual([])
  })

  test('a puzzle that is there when another captcha gets a pass is put away, and would not come back after the send', () => {
    const living = all.filter((row) => isLiving(row) && row.need.do === 'rest')
    const others = ['loading', 'ready', 'dragging', 'failed', 'expired', 'error']
    expect([...new Set(living.map((row) => row.status))].toSorted()).toEqual(others.toSorted())
    expect(living).toHaveLength(12)
  })

  test('else a puzzle that is on the page, on its way or being checked is left alone', () => {
    const busy = all.filter((row) => row.status !== 'idle' && row.status !== 'passed' && !isLiving(row))
    expect(new Set(busy.map((row) => row.need.do))).toEqual(new Set(['nothing']))
  })

  test('else only a solved puzzle is put away, and only an empty place waits', () => {
    expect(new Set(doing('rest').flatMap((row) => (isLiving(row) ? [] : [row.status])))).toEqual(new Set(['passed']))
    expect(new Set(doing('wait').map((row) => row.status))).toEqual(new Set(['idle']))
  })

  test('a solved puzzle that is put away asks for nothing more at once', () => {
    for (const row of doing('rest')) {
      expect(puzzleNeed({ ...row, status: 'idle' }).do).not.toBe('load')
    }
  })
})

describe('for a page that nobody sees', () => {
  test('nothing is fetched, whatever is missing; who comes back gets it then', () => {
    for (const name of Object.keys(tokens)) {
      for (const status of statuses) {
        const hidden = puzzleNeed({
          status,
          token: tokens[name]!,
          email: mara,
          emailValid: true,
          visible: false,
          now,
        })
        expect(hidden.do).not.toBe('load')
      }
    }
    expect(need('idle', 'no pass')).toEqual(load())
  })
})

const check = (facts: { email?: string; emailValid?: boolean; visible?: boolean }) =>
  puzzleNeed({
    status: 'verifying',
    token: { status: 'none' },
    email: mara,
    emailValid: true,
    submittedFor: mara,
    visible: true,
    now,
    ...facts,
  })

describe('a puzzle that is being checked', () => {
  test('is left alone while its address stands', () => {
    expect(check({})).toEqual(nothing)
  })

  test('is given up as soon as the address is another, and says why', () => {
    expect(check({ email: 'kim@example.com' })).toEqual(load('email-changed'))
    expect(check({ email: 'kim@', emailValid: false })).toEqual(rest('email-changed'))
  })
})

const resting = (facts: Partial<Parameters<typeof puzzleNeed>[0]>) =>
  puzzleNeed({
    status: 'idle',
    token: { status: 'none', rest: { email: mara, until: renewAt } },
    email: mara,
    emailValid: true,
    visible: true,
    now,
    ...facts,
  })

describe('a cooldown that this page did not begin', () => {
  test('puts the puzzle off, and puts a solved one away', () => {
    expect(resting({})).toEqual(wait)
    const token = { status: 'expired', pass: dead, rest: { email: mara, until: renewAt } } as const
    expect(resting({ status: 'passed', token })).toEqual(rest('sent'))
  })

  test('does so for its own address only, and only until its end comes near', () => {
    expect(resting({ email: 'kim@example.com' })).toEqual(load())
    expect(resting({ now: renewAt })).toEqual(load())
  })

  test('takes away no pass that lives', () => {
    const token = { status: 'granted', pass, rest: { email: mara, until: renewAt } } as const
    expect(resting({ status: 'passed', token })).toEqual(nothing)
  })
})

describe('after a send', () => {
  const token: CaptchaTokenState = { status: 'spent', pass, renewAt, refused: false }
  const at = (time: number) =>
    puzzleNeed({ status: 'idle', token, email: mara, emailValid: true, visible: true, now: time })

  test('the next puzzle waits for its time to the millisecond, and then comes', () => {
    expect(at(renewAt - 1)).toEqual({ do: 'wait', until: renewAt })
    expect(at(renewAt)).toEqual({ do: 'load' })
    expect(at(renewAt + 3_600_000)).toEqual({ do: 'load' })
  })
})
