import { describe, expect, test } from 'vitest'
import {
  ApiError,
  CodeRejectedError,
  InvalidResponseError,
  NetworkError,
  TimeoutError,
} from '../../../src/client/errors.ts'
import { errorMessage } from '../../../src/i18n/errorMessage.ts'
import type { Messages } from '../../../src/i18n/Messages.ts'
import { en } from '../../../src/locales/en.ts'
import { zhCN } from '../../../src/locales/zh-CN.ts'
import { documentedErrors } from '../../../src/protocol/documentedErrors.ts'
import { knownErrorCodes, lookUpErrorCode, normalizeErrorCode } from '../../../src/protocol/errorCodes.ts'

const refusal = (code: string, serverMessage = 'Mobile number cannot be empty', details: Partial<ApiError> = {}) =>
  new ApiError({
    code,
    family: 'ciam',
    status: 400,
    serverMessage,
    retryAfter: undefined,
    ...lookUpErrorCode(code),
    ...details,
  })

const limited = (status: 429 | 503, code = `HTTP.${status}`) =>
  refusal(code, '', { status, recovery: 'wait', keepsPass: true })

const sentences: Record<string, keyof Messages> = {
  'PARAM.0001': 'errorConfiguration',
  'PARAM.0002': 'errorConfiguration',
  'PARAM.0003': 'errorConfiguration',
  'PARAM.0004': 'errorSolveAgain',
  'PARAM.0005': 'errorSolveAgain',
  'PARAM.0006': 'errorSolveAgain',
  'PARAM.0007': 'errorConfiguration',
  'PARAM.0008': 'errorSolveAgain',
  'PARAM.0009': 'errorWrongCode',
  'PARAM.0014': 'errorSignInAgain',
  'PARAM.0016': 'errorSignInAgain',
  'USER.0004': 'errorEmail',
  'USER.0005': 'errorEmail',
  'CAPTCHA.0001': 'errorSolveAgain',
  'CAPTCHA.0002': 'errorWrongPuzzle',
  'CAPTCHA.0003': 'errorSolveAgain',
  'CAPTCHA.0004': 'errorSolveAgain',
  'CAPTCHA.0005': 'errorConfiguration',
  'CAPTCHA.0006': 'errorSendFailed',
  'CAPTCHA.0007': 'errorWrongCode',
  'APP.0001': 'errorConfiguration',
  'APP.0002': 'errorConfiguration',
  'APP.0003': 'errorConfiguration',
  'COMMON.1001': 'errorConfiguration',
  'COMMON.1002': 'errorCheckEmail',
  'COMMON.1003': 'errorConfiguration',
  'COMMON.1004': 'errorConfiguration',
  'COMMON.1005': 'errorUnknown',
  'COMMON.1006': 'errorConfiguration',
  'COMMON.1007': 'errorConfiguration',
  'COMMON.1008': 'errorBusy',
  'COMMON.1009': 'errorConfiguration',
  'COMMON.1010': 'errorConfiguration',
  'COMMON.1011': 'errorConfiguration',
  'COMMON.1012': 'errorConfiguration',
  'COMMON.1013': 'errorCheckEmail',
  'COMMON.1014': 'errorConfiguration',
  'LOGIN.1001': 'errorUnknown',
  'LOGIN.1002': 'errorCheckEmail',
  'LOGIN.1003': 'errorLocked',
  'LOGIN.1004': 'errorUnknown',
  'LOGIN.1005': 'errorWrongCode',
}

describe.each([en, zhCN])('in $tag', ({ messages }) => {
  test.each(Object.entries(sentences))('%s says %s', (code, key) => {
    expect(errorMessage(refusal(code), messages)).toBe(messages[key])
  })

  test('no code of the catalogue speaks of a mobile number, though the documented texts do', () => {
    const texts = knownErrorCodes().map((code) => errorMessage(refusal(code), messages))
    expect(texts).toHaveLength(Object.keys(sentences).length)
    for (const text of texts) expect(text).not.toMatch(/mobile|phone|手机|电话/i)
  })

  test('USER.0004 asks for the e-mail address, although the vendor says "mobile"', () => {
    expect(documentedErrors['IDAAS.SDK.USER.0004'].en).toMatch(/mobile/i)
    expect(errorMessage(refusal('USER.0004'), messages)).toMatch(/e-mail address|邮箱地址/)
  })

  test.each<[string, unknown, keyof Messages]>([
    ['a bare 429', limited(429), 'errorWait'],
    ['a bare 503', limited(503), 'errorBusy'],
    ['a 429 with a code of nobody\u2019s', limited(429, 'KIT.0429'), 'errorWait'],
    ['no connection', new NetworkError(), 'errorNetwork'],
    ['no answer in time', new TimeoutError(), 'errorTimeout'],
    ['a timeout of the application\u2019s own signal', new DOMException('', 'TimeoutError'), 'errorTimeout'],
    ['an answer nobody understands', new InvalidResponseError(), 'errorBusy'],
    ['a wrong code', new CodeRejectedError('wrong'), 'errorWrongCode'],
    ['an expired code', new CodeRejectedError('expired'), 'errorExpiredCode'],
    ['a code tried too often', new CodeRejectedError('locked'), 'errorLockedCode'],
    ['an error of the application', new Error('TypeError: x is not a function'), 'errorUnknown'],
    ['a thrown text', 'boom', 'errorUnknown'],
    ['a thrown nothing', undefined, 'errorUnknown'],
    ['a thrown null', null, 'errorUnknown'],
  ])('%s has a sentence of the locale', (_what, error, key) => {
    expect(errorMessage(error, messages)).toBe(messages[key])
  })
})

describe('the catalogue', () => {
  test('has a sentence for each code, and the table above names each', () => {
    expect(Object.keys(sentences).toSorted()).toEqual(knownErrorCodes().toSorted())
  })

  test('has a sentence for each code a vendor documents', () => {
    const documented = Object.keys(documentedErrors).map(normalizeErrorCode)
    expect(documented.filter((code) => !(code in sentences))).toEqual([])
  })
})

describe('a code that no documentation names', () => {
  const unknown = [
    'USER.0001',
    'CAPTCHA.0099',
    'KIT.0001',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '',
  ]

  test.each(unknown)('%j shows the server\u2019s own text, which is in the person\u2019s language', (code) => {
    expect(errorMessage(refusal(code, '消息余量不足,请联系管理员'), en.messages)).toBe('消息余量不足,请联系管理员')
  })

  test.each(unknown)('%j without a text shows the general sentence', (code) => {
    expect(errorMessage(refusal(code, ''), en.messages)).toBe(en.messages.errorUnknown)
  })
})
