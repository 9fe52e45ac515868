import { describe, expect, test } from 'vitest'
import {
  ApiError,
  CodeRejectedError,
  InvalidResponseError,
  isApiError,
  isCodeRejectedError,
  isInvalidResponseError,
  isNetworkError,
  isTimeoutError,
  NetworkError,
  TimeoutError,
} from '../../../src/client.ts'

const details = {
  code: 'CAPTCHA.0003',
  family: 'ciam',
  status: 400,
  serverMessage: '',
  recovery: 'solve-again',
  retryAfter: undefined,
  keepsPass: false,
} as const

const errors = {
  ApiError: new ApiError(details),
  NetworkError: new NetworkError(),
  TimeoutError: new TimeoutError(),
  InvalidResponseError: new InvalidResponseError(),
  CodeRejectedError: new CodeRejectedError('expired'),
}

const guards = {
  ApiError: isApiError,
  NetworkError: isNetworkError,
  TimeoutError: isTimeoutError,
  InvalidResponseError: isInvalidResponseError,
  CodeRejectedError: isCodeRejectedError,
}

describe.each(Object.entries(guards))('the guard of %s', (name, guard) => {
  test('knows its own error, and no other', () => {
    const known = Object.entries(errors).filter(([, error]) => guard(error))
    expect(known.map(([its]) => its)).toEqual([name])
  })

  test('knows the error of another copy of the package', () => {
    const copy = Object.assign(new Error('from afar'), { name, keepsPass: true })
    expect(guard(copy)).toBe(true)
  })

  test.each([[null], [undefined], ['ApiError'], [42], [{}], [new Error(name)]])('takes %j for none', (value) => {
    expect(guard(value)).toBe(false)
  })
})

test('an ApiError of another library, which knows nothing of a pass, is not ours', () => {
  expect(isApiError(Object.assign(new Error('404'), { name: 'ApiError', status: 404 }))).toBe(false)
})

test('every error is an Error with its name, so that logs show it', () => {
  for (const [name, error] of Object.entries(errors)) {
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).toMatch(new RegExp(`^${name}`))
  }
})

test.each(['wrong', 'expired', 'locked'] as const)('a rejected code says why: %s', (reason) => {
  expect(new CodeRejectedError(reason)).toMatchObject({ reason, message: `email-code-kit: code rejected: ${reason}` })
})
