import { act, fireEvent, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { en } from '../../src/locales/en.ts'
import { knownErrorCodes } from '../../src/protocol/errorCodes.ts'
import { paths } from '../../src/protocol/paths.ts'
import type { TestApi } from '../support/createTestApi.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi, useTurnableClock } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'

const { messages } = en

type Sentence = keyof typeof messages
type Place = 'the slider' | 'the address' | 'the send button' | 'the code'

/** What a failed send leaves behind. */
interface Aftermath {
  pass: 'given back' | 'spent'
  /** Seconds of wait that remain. */
  wait: number
  /** `new`: the next one is there. `resting`: it comes in time for the end of the wait. `solved`: as it was. */
  puzzle: 'new' | 'resting' | 'solved'
  focus: Place
}

const solveAgain: Aftermath = { pass: 'spent', wait: 0, puzzle: 'new', focus: 'the slider' }
const fixEmail: Aftermath = { pass: 'given back', wait: 0, puzzle: 'solved', focus: 'the address' }
const fixEmailAnew: Aftermath = { pass: 'spent', wait: 0, puzzle: 'new', focus: 'the address' }
const setUp: Aftermath = { pass: 'given back', wait: 0, puzzle: 'solved', focus: 'the send button' }
const setUpAnew: Aftermath = { pass: 'spent', wait: 0, puzzle: 'new', focus: 'the send button' }
const wait = (seconds: number): Aftermath => ({ ...setUp, wait: seconds })
const maybeSent: Aftermath = { pass: 'spent', wait: 60, puzzle: 'resting', focus: 'the code' }

/** Each code of the catalogue, written out: not looked up in the table that the kit goes by. */
const codes: [code: string, Aftermath, Sentence][] = [
  ['IDAAS.SDK.PARAM.0001', setUp, 'errorConfiguration'],
  ['IDAAS.SDK.PARAM.0002', setUp, 'errorConfiguration'],
  ['IDAAS.SDK.PARAM.0003', setUp, 'errorConfiguration'],
  ['IDAAS.SDK.PARAM.0004', solveAgain, 'errorSolveAgain'],
  ['IDAAS.SDK.PARAM.0005', solveAgain, 'errorSolveAgain'],
  ['IDAAS.SDK.PARAM.0006', solveAgain, 'errorSolveAgain'],
  ['IDAAS.SDK.PARAM.0007', setUp, 'errorConfiguration'],
  ['IDAAS.SDK.PARAM.0008', solveAgain, 'errorSolveAgain'],
  ['IDAAS.SDK.PARAM.0009', solveAgain, 'errorUnknown'],
  ['IDAAS.SDK.PARAM.0014', solveAgain, 'errorSignInAgain'],
  ['IDAAS.SDK.PARAM.0016', solveAgain, 'errorSignInAgain'],
  ['IDAAS.SDK.USER.0004', fixEmail, 'errorEmail'],
  ['IDAAS.SDK.USER.0005', fixEmail, 'errorEmail'],
  ['IDAAS.SDK.CAPTCHA.0001', solveAgain, 'errorSolveAgain'],
  ['IDAAS.SDK.CAPTCHA.0002', solveAgain, 'errorWrongPuzzle'],
  ['IDAAS.SDK.CAPTCHA.0003', solveAgain, 'errorSolveAgain'],
  ['IDAAS.SDK.CAPTCHA.0004', solveAgain, 'errorSolveAgain'],
  ['IDAAS.SDK.CAPTCHA.0005', setUpAnew, 'errorConfiguration'],
  ['IDAAS.SDK.CAPTCHA.0006', solveAgain, 'errorSendFailed'],
  ['IDAAS.SDK.CAPTCHA.0007', solveAgain, 'errorUnknown'],
  ['APP.0001', setUp, 'errorConfiguration'],
  ['APP.0002', setUp, 'errorConfiguration'],
  ['APP.0003', setUp, 'errorConfiguration'],
  ['SDK.COMMON.1001', setUp, 'errorConfiguration'],
  ['SDK.COMMON.1002', fixEmailAnew, 'errorCheckEmail'],
  ['SDK.COMMON.1003', setUp, 'errorConfiguration'],
  ['SDK.COMMON.1004', setUpAnew, 'errorConfiguration'],
  ['SDK.COMMON.1005', solveAgain, 'errorUnknown'],
  ['SDK.COMMON.1006', setUpAnew, 'errorConfiguration'],
  ['SDK.COMMON.1007', setUpAnew, 'errorConfiguration'],
  ['SDK.COMMON.1008', solveAgain, 'errorBusy'],
  ['SDK.COMMON.1009', setUpAnew, 'errorConfiguration'],
  ['SDK.COMMON.1010', setUpAnew, 'errorConfiguration'],
  ['SDK.COMMON.1011', setUpAnew, 'errorConfiguration'],
  ['SDK.COMMON.1012', setUp, 'errorConfiguration'],
  ['SDK.COMMON.1013', fixEmailAnew, 'errorCheckEmail'],
  ['SDK.COMMON.1014', setUpAnew, 'errorConfiguration'],
  ['SDK.LOGIN.1001', solveAgain, 'errorUnknown'],
  ['SDK.LOGIN.1002', fixEmailAnew, 'errorCheckEmail'],
  ['SDK.LOGIN.1003', { ...setUpAnew, wait: 60, puzzle: 'resting' }, 'errorLocked'],
  ['SDK.LOGIN.1004', solveAgain, 'errorUnknown'],
  ['SDK.LOGIN.1005', solveAgain, 'errorUnknown'],
]

interface Row {
  name: string
  script: (api: TestApi) => void
  after: Aftermath
  text: string
}

const refuse = (code: string, details?: Parameters<TestApi['refuseNext']>[2]) => (api: TestApi) => {
  api.refuseNext(paths.sendEmail, code, details)
}
const answer = (make: () => Response) => (api: TestApi) => {
  api.answerNext(paths.sendEmail, make)
}
const tooOften = (details: { status: number; headers?: HeadersInit }) => refuse('KIT.0429', details)

const rows: Row[] = [
  ...codes.map(([code, after, sentence]) => ({ name: code, script: refuse(code), after, text: messages[sentence] })),
  {
    name: 'a code that no documentation names',
    script: refuse('IDAAS.SDK.MOON.0001'),
    after: solveAgain,
    text: 'Text of IDAAS.SDK.MOON.0001',
  },
  {
    name: 'a code of no family, with an empty text',
    script: answer(() => Response.json({ error_code: 'E-17', error_msg: ' ' }, { status: 400 })),
    after: solveAgain,
    text: messages.errorUnknown,
  },
  {
    name: 'a text that is markup: it is shown as text',
    script: answer(() => Response.json({ error_code: 'E-18', error_msg: '  <b>Not</b> &amp; now ' }, { status: 400 })),
    after: solveAgain,
    text: '<b>Not</b> &amp; now',
  },
  {
    name: '429 that says how many seconds',
    script: tooOften({ status: 429, headers: { 'Retry-After': '120' } }),
    after: wait(120),
    text: messages.errorWait,
  },
  {
    name: '429 that says until when',
    script: tooOften({
      status: 429,
      headers: { 'Retry-After': 'Wed, 21 Oct 2026 07:30:00 GMT', Date: 'Wed, 21 Oct 2026 07:28:00 GMT' },
    }),
    after: wait(120),
    text: messages.errorWait,
  },
  {
    name: '429 that says it in the body',
    script: answer(() => Response.json({ error_code: 'X.1', error_msg: '', retry_after: 90 }, { status: 429 })),
    after: wait(90),
    text: messages.errorWait,
  },
  {
    name: '429 that does not say how long',
    script: tooOften({ status: 429 }),
    after: wait(60),
    text: messages.errorWait,
  },
  {
    name: '503 of a proxy',
    script: answer(() => new Response('<html>', { status: 503, headers: { 'Retry-After': '20' } })),
    after: wait(20),
    text: messages.errorBusy,
  },
  {
    name: 'no connection',
    script: (api) => {
      api.loseNext(paths.sendEmail)
    },
    after: setUp,
    text: messages.errorNetwork,
  },
  {
    name: 'an answer that makes no sense',
    script: answer(() => new Response('<html>', { status: 502 })),
    after: maybeSent,
    text: messages.errorBusy,
  },
]

/** What somebody notices of a row. */
const kind = ({ after, text }: Row) => JSON.stringify([after, text])

/** All in the long run of the tests; in the short one the first of each kind. */
const tried = process.env['EVERY_TEST']
  ? rows
  : rows.filter((row, at) => at === rows.findIndex((other) => kind(other) === kind(row)))

/** The states a send can start from: the first one, and one more from the field for the code. */
const starts = ['the first send', 'a resend'] as const

/** Ready to press: a pass is there and nothing is in the way. */
async function readyAt(start: (typeof starts)[number]) {
  useTurnableClock()
  const api = createJsdomApi()
  const form = renderForm(api, { defaultEmail: mara })
  if (start === 'a resend') {
    await solve(form)
    fireEvent.click(form.send)
    await form.stepIs('code')
    // In one go, as for somebody who was elsewhere: 61 seconds of countdown are tested elsewhere.
    vi.setSystemTime(Date.now() + 61_000)
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'))
    })
  }
  await solve(form)
  return { api, form }
}

type Form = ReturnType<typeof renderForm>

/** As `form.solve`, in one move: how it is moved is tested elsewhere. */
async function solve(form: Form) {
  await handIn(form)
  await form.puzzleIs('passed')
}

async function handIn(form: Form) {
  await form.puzzleIs('ready')
  await act(async () => {})
  fireEvent.input(form.slider, { target: { value: '160' } })
  form.slider.focus()
  fireEvent.keyDown(form.slider, { key: 'Enter' })
}

function place(form: Form): string | undefined {
  const focused = document.activeElement
  const part = focused?.getAttribute('data-part')
  if (focused === form.send) return 'the send button'
  return { email: 'the address', code: 'the code', input: 'the slider' }[part ?? '']
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

it('the table knows every code of the catalogue', () => {
  const short = codes.map(([code]) => code.replace(/^(IDAAS\.)?SDK\./, ''))
  expect(short.toSorted()).toEqual(knownErrorCodes().toSorted())
})

describe.each(starts)('when %s is refused', (start) => {
  it.each(tried)('with $name', async ({ script, after, text }) => {
    const { api, form } = await readyAt(start)
    const [sends, puzzles] = [api.sends().length, api.count(paths.captcha)]
    script(api)
    form.send.focus()
    fireEvent.click(form.send)
    // Heard once: with the field that gets focus, or else as an alert.
    await waitFor(() => {
      const alerts = [...form.container.querySelectorAll('[role=alert]')].filter((each) => each.textContent === text)
      const description = document.activeElement?.getAttribute('aria-describedby') ?? ''
      const isRead = document.getElementById(description)?.textContent === text
      const isAtField = after.focus === 'the address'
      expect([alerts.length, isRead && isAtField]).toEqual(isAtField ? [0, true] : [1, false])
    })

    // The puzzle, and with it the pass.
    const status = { new: 'ready', resting: 'idle', solved: 'passed' }[after.puzzle]
    await form.puzzleIs(status)
    expect(api.count(paths.captcha) - puzzles).toBe(after.puzzle === 'new' ? 1 : 0)
    const says = form.part('slider-captcha', 'status').textContent
    expect(says === messages.puzzlePassed).toBe(after.puzzle === 'solved' && after.wait === 0)
    expect(form.send.dataset['state'] === 'ready').toBe(after.pass === 'given back' && after.wait === 0)

    // The wait.
    const [, shown] = /again in (\S+)/.exec(form.send.textContent) ?? []
    expect(after.wait > 0 ? clock(after.wait) : [undefined]).toContain(shown)

    await waitFor(() => {
      expect(place(form)).toBe(after.focus)
    })
    expect(api.sends()).toHaveLength(sends + 1)

    // And a way on: nobody is left with a dead form.
    if (after.wait > 0) return
    if (after.puzzle === 'new') await solve(form)
    form.send.focus()
    fireEvent.click(form.send)
    await form.stepIs('code')
    expect(api.sends()).toHaveLength(sends + 2)
    const passes = api.sends().map(({ captcha_token }) => captcha_token)
    expect(passes.at(-1) === passes.at(-2)).toBe(after.pass === 'given back')
  })
})

describe('when the send of a solved dialog is refused', () => {
  it.each(tried)('with $name', async ({ script, after, text }) => {
    useTurnableClock()
    const api = createJsdomApi()
    const form = renderForm(api, { defaultEmail: mara, captcha: 'dialog' })
    const dialog = () => form.container.querySelector('dialog')
    form.send.focus()
    fireEvent.click(form.send)
    script(api)
    await handIn(form)

    // A new puzzle is solved where the last one was; anything else leads back to the form, or on to the code.
    const staysOpen = after.focus === 'the slider'
    await waitFor(() => {
      expect(form.container.textContent).toContain(text)
      expect(dialog()?.open ?? false).toBe(staysOpen)
    })
    await waitFor(() => {
      expect(place(form)).toBe(after.focus)
    })
    expect(api.sends()).toHaveLength(1)
    expect(api.count(paths.captcha)).toBe(staysOpen ? 2 : 1)
    const [, shown] = /again in (\S+)/.exec(form.send.textContent) ?? []
    expect(after.wait > 0 ? clock(after.wait) : [undefined]).toContain(shown)

    if (after.wait > 0) return
    if (!staysOpen) {
      form.send.focus()
      fireEvent.click(form.send)
    }
    if (after.pass === 'spent') await handIn(form)
    await form.stepIs('code')
    expect(api.sends()).toHaveLength(2)
    const passes = api.sends().map(({ captcha_token }) => captcha_token)
    expect(passes[0] === passes[1]).toBe(after.pass === 'given back')
  })
})

/** A second may have gone by. */
const clock = (seconds: number) =>
  [seconds, seconds - 1].map((each) => `${Math.floor(each / 60)}:${String(each % 60).padStart(2, '0')}`)
