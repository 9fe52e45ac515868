import { describe, expect, expectTypeOf, test } from 'vitest'
import { documentedErrors } from '../../../src/protocol/documentedErrors.ts'
import {
  errorFamily,
  knownErrorCodes,
  lookUpErrorCode,
  normalizeErrorCode,
  type ErrorCode,
  type Recovery,
} from '../../../src/protocol/errorCodes.ts'

type Row = [wireCode: string, key: ErrorCode, recovery: Recovery, pass: 'kept' | 'spent']

/** Contract section 6a. */
const ciam: Row[] = [
  ['IDAAS.SDK.PARAM.0001', 'PARAM.0001', 'configuration', 'kept'],
  ['IDAAS.SDK.PARAM.0002', 'PARAM.0002', 'configuration', 'kept'],
  ['IDAAS.SDK.PARAM.0003', 'PARAM.0003', 'configuration', 'kept'],
  ['IDAAS.SDK.PARAM.0004', 'PARAM.0004', 'solve-again', 'spent'],
  ['IDAAS.SDK.PARAM.0005', 'PARAM.0005', 'solve-again', 'spent'],
  ['IDAAS.SDK.PARAM.0006', 'PARAM.0006', 'solve-again', 'spent'],
  ['IDAAS.SDK.USER.0004', 'USER.0004', 'fix-email', 'kept'],
  ['IDAAS.SDK.USER.0005', 'USER.0005', 'fix-email', 'kept'],
  ['IDAAS.SDK.PARAM.0007', 'PARAM.0007', 'configuration', 'kept'],
  ['IDAAS.SDK.PARAM.0008', 'PARAM.0008', 'solve-again', 'spent'],
  ['IDAAS.SDK.PARAM.0009', 'PARAM.0009', 'fix-code', 'spent'],
  ['IDAAS.SDK.PARAM.0014', 'PARAM.0014', 'retry', 'spent'],
  ['IDAAS.SDK.PARAM.0016', 'PARAM.0016', 'retry', 'spent'],
  ['IDAAS.SDK.CAPTCHA.0001', 'CAPTCHA.0001', 'solve-again', 'spent'],
  ['IDAAS.SDK.CAPTCHA.0002', 'CAPTCHA.0002', 'solve-again', 'spent'],
  ['IDAAS.SDK.CAPTCHA.0003', 'CAPTCHA.0003', 'solve-again', 'spent'],
  ['IDAAS.SDK.CAPTCHA.0004', 'CAPTCHA.0004', 'solve-again', 'spent'],
  ['IDAAS.SDK.CAPTCHA.0005', 'CAPTCHA.0005', 'configuration', 'spent'],
  ['IDAAS.SDK.CAPTCHA.0006', 'CAPTCHA.0006', 'retry', 'spent'],
  ['IDAAS.SDK.CAPTCHA.0007', 'CAPTCHA.0007', 'fix-code', 'spent'],
]

/** Contract section 6b. */
const eiam: Row[] = [
  ['SDK.COMMON.1001', 'COMMON.1001', 'configuration', 'kept'],
  ['SDK.COMMON.1002', 'COMMON.1002', 'fix-email', 'spent'],
  ['SDK.COMMON.1003', 'COMMON.1003', 'configuration', 'kept'],
  ['SDK.COMMON.1004', 'COMMON.1004', 'configuration', 'spent'],
  ['SDK.COMMON.1005', 'COMMON.1005', 'retry', 'spent'],
  ['SDK.COMMON.1006', 'COMMON.1006', 'configuration', 'spent'],
  ['SDK.COMMON.1007', 'COMMON.1007', 'configuration', 'spent'],
  ['SDK.COMMON.1008', 'COMMON.1008', 'retry', 'spent'],
  ['SDK.COMMON.1009', 'COMMON.1009', 'configuration', 'spent'],
  ['SDK.COMMON.1010', 'COMMON.1010', 'configuration', 'spent'],
  ['SDK.COMMON.1011', 'COMMON.1011', 'configuration', 'spent'],
  ['SDK.COMMON.1012', 'COMMON.1012', 'configuration', 'kept'],
  ['SDK.COMMON.1013', 'COMMON.1013', 'fix-email', 'spent'],
  ['SDK.COMMON.1014', 'COMMON.1014', 'configuration', 'spent'],
  ['SDK.LOGIN.1001', 'LOGIN.1001', 'retry', 'spent'],
  ['SDK.LOGIN.1002', 'LOGIN.1002', 'fix-email', 'spent'],
  ['SDK.LOGIN.1003', 'LOGIN.1003', 'wait', 'spent'],
  ['SDK.LOGIN.1004', 'LOGIN.1004', 'retry', 'spent'],
  ['SDK.LOGIN.1005', 'LOGIN.1005', 'fix-code', 'spent'],
]

/** Contract section 6c. */
const oneaccess: Row[] = [
  ['CAPTCHA.0002', 'CAPTCHA.0002', 'solve-again', 'spent'],
  ['CAPTCHA.0003', 'CAPTCHA.0003', 'solve-again', 'spent'],
  ['CAPTCHA.0004', 'CAPTCHA.0004', 'solve-again', 'spent'],
  ['PARAM.0008', 'PARAM.0008', 'solve-again', 'spent'],
  ['PARAM.0009', 'PARAM.0009', 'fix-code', 'spent'],
  ['APP.0001', 'APP.0001', 'configuration', 'kept'],
  ['APP.0002', 'APP.0002', 'configuration', 'kept'],
  ['APP.0003', 'APP.0003', 'configuration', 'kept'],
]

const rows = [...ciam, ...eiam, ...oneaccess]

describe('the codes of', () => {
  describe.each([
    ['ciam', ciam],
    ['eiam', eiam],
    ['oneaccess', oneaccess],
  ] as const)('%s', (family, table) => {
    test.each(table)('%s is %s, leads to "%s", and the pass is %s', (wireCode, key, recovery, pass) => {
      expect(errorFamily(wireCode)).toBe(family)
      expect(normalizeErrorCode(wireCode)).toBe(key)
      expect(lookUpErrorCode(key)).toEqual({ recovery, keepsPass: pass === 'kept' })
    })
  })
})

describe('of EIAM’s codes for any parameter, the one that the text names decides:', () => {
  test.each<[code: string, message: string, recovery: Recovery, pass: 'kept' | 'spent']>([
    ['COMMON.1001', 'Parameter email cannot be left blank', 'fix-email', 'kept'],
    ['COMMON.1001', 'Parameter verify_code cannot be left blank', 'fix-code', 'spent'],
    ['COMMON.1001', 'Parameter captcha_token cannot be left blank', 'solve-again', 'spent'],
    ['COMMON.1001', '参数email不能为空', 'fix-email', 'kept'],
    ['COMMON.1002', 'email format incorrect', 'fix-email', 'kept'],
    ['COMMON.1005', 'The captcha_token has failed', 'solve-again', 'spent'],
    ['COMMON.1005', 'The verify_code has failed', 'fix-code', 'spent'],
    ['COMMON.1006', 'verify_code parameter error', 'fix-code', 'spent'],
    // Nobody but the developer can do anything about these.
    ['COMMON.1001', 'Parameter X-client-id cannot be left blank.', 'configuration', 'kept'],
    ['COMMON.1001', 'Parameter type cannot be left blank', 'configuration', 'kept'],
    ['COMMON.1001', 'Parameter email_type cannot be left blank', 'configuration', 'kept'],
    ['COMMON.1006', 'type parameter error', 'configuration', 'spent'],
    // No parameters stand in the texts of these.
    ['COMMON.1010', 'Failed to obtain the email configuration', 'configuration', 'spent'],
    ['LOGIN.1001', 'Error calling interface email', 'retry', 'spent'],
    ['CAPTCHA.0006', 'COMMON.1001: Parameter email cannot be left blank', 'retry', 'spent'],
  ])('%s "%s" leads to %s, and the pass is %s', (code, message, recovery, pass) => {
    expect(lookUpErrorCode(code, message)).toEqual({ recovery, keepsPass: pass === 'kept' })
  })
})

test('every documented code is in the table above, and has a recovery', () => {
  const known = new Set(rows.map(([wireCode]) => wireCode))
  expect(Object.keys(documentedErrors).filter((code) => !known.has(code))).toEqual([])
})

test('the catalogue lists each of its codes once, and no others', () => {
  const keys = new Set(rows.map(([, key]) => key as string))
  expect(knownErrorCodes().toSorted()).toEqual([...keys].toSorted())
})

test.each(['PARAM.0010', 'PARAM.0013', 'PARAM.0017', 'USER.0001', 'CAPTCHA.0008', 'PWD.0002', 'KIT.0429', ''])(
  'no documentation gives "%s" a meaning, so it has none',
  (code) => {
    expect(lookUpErrorCode(code)).toEqual({ recovery: undefined, keepsPass: false })
  },
)

test.each(['constructor', '__proto__', '__proto__001', 'toString001', 'PARAM.000', 'PARAM.-01', 'PARAM.0.5', 'PARAM.'])(
  'a name that objects have by themselves, or a broken number, is no code: %s',
  (code) => {
    expect(lookUpErrorCode(code)).toEqual({ recovery: undefined, keepsPass: false })
  },
)

test.each([
  [' IDAAS.SDK.CAPTCHA.0003\n', 'CAPTCHA.0003'],
  ['SDK.CAPTCHA.0003', 'CAPTCHA.0003'],
  ['IDAAS.TENANT.USER.0001', 'TENANT.USER.0001'],
  ['CAPTCHA.SDK.0003', 'CAPTCHA.SDK.0003'],
])('only the prefix of a code is stripped: %j is %s', (wireCode, key) => {
  expect(normalizeErrorCode(wireCode)).toBe(key)
})

test.each([
  ['IDAAS.TENANT.USER.0001', 'ciam'],
  ['USER.0001', 'oneaccess'],
  ['PWD.0002', 'oneaccess'],
  ['APP_ACCOUNT.0001', 'oneaccess'],
  ['KIT.0429', 'unknown'],
  ['captcha.0003', 'unknown'],
  ['E1001', 'unknown'],
  ['', 'unknown'],
])('a code that is not in the catalogue still tells its product by its spelling: "%s" is %s', (code, family) => {
  expect(errorFamily(code)).toBe(family)
})

test('the type of the codes is that of single names, not of any string', () => {
  expectTypeOf<'CAPTCHA.0003' | 'COMMON.1008' | 'APP.0001' | 'HTTP.429'>().toExtend<ErrorCode>()
  expectTypeOf<string>().not.toExtend<ErrorCode>()
  expectTypeOf<'IDAAS.SDK.CAPTCHA.0003'>().not.toExtend<ErrorCode>()
  // @ts-expect-error CAPTCHA.9999 is in no documentation
  const misspelt: ErrorCode = 'CAPTCHA.9999'
  expect(lookUpErrorCode(misspelt).recovery).toBeUndefined()
})
