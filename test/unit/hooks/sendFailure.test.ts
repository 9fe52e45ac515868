import { expect, test } from 'vitest'
import {
  ApiError,
  CodeRejectedError,
  InvalidResponseError,
  NetworkError,
  TimeoutError,
} from '../../../src/client/errors.ts'
import { sendFailure } from '../../../src/hooks/sendFailure.ts'
import { lookUpErrorCode } from '../../../src/protocol/errorCodes.ts'
import { settleSend } from '../../../src/state/settleSend.ts'

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
const limited = (retryAfter?: number) =>
  refusal('HTTP.429', { status: 429, recovery: 'wait', keepsPass: true, retryAfter })

test.each([
  ['no connection', new NetworkError(), { kind: 'network' }],
  ['no answer in time', new TimeoutError(), { kind: 'timeout' }],
  ['a timeout of the application\u2019s own signal', new DOMException('', 'TimeoutError'), { kind: 'timeout' }],
  ['an answer nobody understands', new InvalidResponseError(), { kind: 'invalid-response' }],
  ['a used-up pass', refusal('CAPTCHA.0003'), { kind: 'refused', keepsPass: false, waits: false }],
  ['a missing client id', refusal('PARAM.0002'), { kind: 'refused', keepsPass: true, waits: false }],
  ['a code nobody documents', refusal('KIT.0001'), { kind: 'refused', keepsPass: false, waits: false }],
  ['429', limited(), { kind: 'refused', keepsPass: true, waits: true }],
  ['429 with a wait', limited(42), { kind: 'refused', keepsPass: true, waits: true, retryAfter: 42 }],
])('%s', (_what, error, failure) => {
  expect(sendFailure(error)).toEqual(failure)
})

test.each([
  new Error('bug in an application\u2019s fetch'),
  new TypeError('x is not a function'),
  new DOMException('', 'AbortError'),
  new CodeRejectedError('wrong'),
  'boom',
  undefined,
  null,
])('%s may have happened after the send, so that the pass counts as spent and the cooldown stays', (error) => {
  expect(settleSend(sendFailure(error))).toMatchObject({ pass: 'spent', cooldown: 'keep' })
})
