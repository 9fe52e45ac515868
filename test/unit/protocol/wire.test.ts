import { expect, test } from 'vitest'
import { headerNames, toHeaderValue } from '../../../src/protocol/headers.ts'
import { paths } from '../../../src/protocol/paths.ts'
import { scenarios } from '../../../src/protocol/scenarios.ts'

test('headers, paths and scenarios are spelled as documented', () => {
  expect(headerNames).toEqual({
    operatingSystem: 'X-operating-sys-version',
    fingerprint: 'X-device-fingerprint',
    ip: 'X-device-ip',
    agent: 'X-agent',
    language: 'X-L',
    clientId: 'X-client-id',
    tenantId: 'X-tenant-id',
  })
  expect(paths).toEqual({
    captcha: '/api/v2/sdk/captcha',
    verifyCaptcha: '/api/v2/sdk/captcha/verify',
    sendEmail: '/api/v2/sdk/email/send',
    loginWithEmailCode: '/api/v2/sdk/login/email-verify-code',
  })
  expect(scenarios).toEqual([
    'LOGIN_EMS',
    'REGISTER_EMS',
    'FORGET_PWD_EMS',
    'BIND_EMAIL_EMS',
    'UPDATE_PWD_EMS',
    'UPDATE_EMAIL_EMS',
    'MFA_AUTH_EMS',
    'CHANGE_PWD_EMS',
  ])
})

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 13_3 like Mac OS X)', 'Mozilla/5.0 (iPhone; CPU iPhone OS 13_3 like Mac OS X)'],
  ['evil\r\nX-client-id: other', 'evil X-client-id: other'],
  ['  微信 WeChat/8.0 微信  ', 'WeChat/8.0'],
  ['tab\tand\0null', 'tab and null'],
  ['é', ''],
  ['', ''],
])('the value %j goes into a header as %j', (value, safe) => {
  expect(toHeaderValue(value)).toBe(safe)
  expect(new Headers({ 'X-agent': toHeaderValue(value) }).get('X-agent')).toBe(safe)
})

test('a value of any length is cut to 512 characters', () => {
  expect(toHeaderValue('a'.repeat(2000))).toBe('a'.repeat(512))
})
