import { describe, expect, test } from 'vitest'
import { ApiError, InvalidResponseError, NetworkError, TimeoutError } from '../../../src/client/errors.ts'
import { sliderMessage } from '../../../src/hooks/slider/sliderMessage.ts'
import type { Messages } from '../../../src/i18n/Messages.ts'
import { en } from '../../../src/locales/en.ts'
import { lookUpErrorCode } from '../../../src/protocol/errorCodes.ts'
import type { SliderCaptchaStatus, SliderNotice } from '../../../src/state/sliderCaptcha.ts'

const { messages } = en
const say = (status: SliderCaptchaStatus, notice?: SliderNotice, error?: unknown) =>
  sliderMessage({ status, attempt: 1, ...(notice && { notice }), ...(error === undefined ? {} : { error }) }, messages)

const refusal = (code: string, details: Partial<ApiError> = {}) =>
  new ApiError({
    code,
    family: 'ciam',
    status: 400,
    serverMessage: 'the server\u2019s own text',
    retryAfter: undefined,
    ...lookUpErrorCode(code),
    ...details,
  })

describe('the sentence under the puzzle', () => {
  test.each<[SliderCaptchaStatus, keyof Messages]>([
    ['idle', 'puzzleWaitsForEmail'],
    ['loading', 'puzzleLoading'],
    ['ready', 'puzzleReady'],
    ['dragging', 'puzzleReady'],
    ['verifying', 'puzzleVerifying'],
    ['passed', 'puzzlePassed'],
  ])('%s: %s', (status, key) => {
    expect(say(status)).toBe(messages[key])
  })

  test.each<[SliderNotice, keyof Messages]>([
    ['expired', 'puzzleExpired'],
    ['email-changed', 'puzzleEmailChanged'],
    ['spent', 'puzzleSpent'],
    ['sent', 'puzzleResting'],
  ])('why a new puzzle is there (%s): %s', (notice, key) => {
    for (const status of ['idle', 'ready', 'failed', 'expired'] as const)
      expect(say(status, notice)).toBe(messages[key])
  })

  test.each<SliderCaptchaStatus>(['loading', 'verifying', 'passed'])('%s goes before the reason', (status) => {
    expect(say(status, 'spent')).toBe(say(status))
  })

  test.each<[string, unknown, keyof Messages]>([
    ['no connection', new NetworkError(), 'errorNetwork'],
    ['429', refusal('HTTP.429', { recovery: 'wait', status: 429 }), 'errorWait'],
    ['a wrong client id', refusal('PARAM.0003'), 'errorConfiguration'],
    ['a picture that cannot be decoded', new InvalidResponseError(), 'errorBusy'],
  ])('a puzzle that did not come says why: %s', (_what, error, key) => {
    expect(say('error', undefined, error)).toBe(messages[key])
  })
})

describe.each<SliderCaptchaStatus>(['failed', 'ready'])('after a solution that was not accepted (%s)', (status) => {
  test.each(['CAPTCHA.0001', 'CAPTCHA.0002', 'CAPTCHA.0003', 'PARAM.0004'])('%s: it was wrong', (code) => {
    expect(say(status, 'wrong', refusal(code))).toBe(messages.puzzleWrong)
  })

  test.each<[string, unknown, string]>([
    ['no connection', new NetworkError(), messages.errorNetwork],
    ['no answer in time', new TimeoutError(), messages.errorTimeout],
    ['an answer nobody understands', new InvalidResponseError(), messages.errorBusy],
    ['429', refusal('HTTP.429', { recovery: 'wait', status: 429 }), messages.errorWait],
    ['503', refusal('HTTP.503', { recovery: 'wait', status: 503 }), messages.errorBusy],
    ['a busy server', refusal('COMMON.1008'), messages.errorBusy],
    ['a disabled application', refusal('APP.0003'), messages.errorConfiguration],
    ['a code nobody documents', refusal('KIT.0001'), 'the server\u2019s own text'],
  ])('%s: it was not wrong, and the sentence says what it was', (_what, error, sentence) => {
    expect(say(status, 'wrong', error)).toBe(sentence)
  })
})
