import { describe, expect, test } from 'vitest'
import { ApiError, InvalidResponseError, NetworkError, TimeoutError } from '../../../src/client/errors.ts'
import { placeAfterFailure } from '../../../src/hooks/placeAfterFailure.ts'
import { knownErrorCodes, lookUpErrorCode } from '../../../src/protocol/errorCodes.ts'

const refusal = (code: string, details: Partial<ApiError> = {}) =>
  new ApiError({
    code,
    family: 'ciam',
    status: 400,
    serverMessage: '',
    retryAfter: undefined,
    ...lookUpErrorCode(code),
    ...details,
  })

describe('after a refused send, focus', () => {
  test.each([
    ['USER.0004', 'email'],
    ['USER.0005', 'email'],
    ['COMMON.1002', 'email'],
    ['COMMON.1013', 'email'],
    ['CAPTCHA.0002', 'captcha'],
    ['CAPTCHA.0003', 'captcha'],
    ['CAPTCHA.0004', 'captcha'],
    ['CAPTCHA.0006', 'captcha'],
    ['PARAM.0008', 'captcha'],
    ['COMMON.1008', 'captcha'],
    ['PARAM.0001', undefined],
    ['PARAM.0007', undefined],
    ['CAPTCHA.0005', undefined],
    ['LOGIN.1003', undefined],
    ['APP.0003', undefined],
    ['KIT.0001', 'captcha'],
  ])('%s: goes to %s', (code, target) => {
    expect(placeAfterFailure(refusal(code))).toBe(target)
  })

  test('stays after 429 and 503: the same press works later', () => {
    for (const status of [429, 503]) {
      const error = refusal(`HTTP.${status}`, { status, recovery: 'wait', keepsPass: true })
      expect(placeAfterFailure(error)).toBeUndefined()
    }
  })

  test.each([new TimeoutError(), new InvalidResponseError()])(
    'goes to the code after %s: a mail may be there',
    (error) => {
      expect(placeAfterFailure(error)).toBe('code')
    },
  )

  test.each([new NetworkError(), new Error('bug'), undefined])('stays after %s: that is no refusal', (error) => {
    expect(placeAfterFailure(error)).toBeUndefined()
  })

  test('never stays where the pass is gone and a new puzzle would help', () => {
    const codes = knownErrorCodes().filter((code) => lookUpErrorCode(code).recovery === 'solve-again')
    expect(codes.length).toBeGreaterThan(5)
    for (const code of codes) expect(placeAfterFailure(refusal(code))).toBe('captcha')
  })

  test('never goes to a puzzle while the pass is still good', () => {
    const kept = knownErrorCodes().filter((code) => lookUpErrorCode(code).keepsPass)
    expect(kept.length).toBeGreaterThan(5)
    for (const code of kept) expect(placeAfterFailure(refusal(code))).not.toBe('captcha')
  })
})
