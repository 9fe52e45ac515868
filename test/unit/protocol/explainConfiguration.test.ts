import { describe, expect, test } from 'vitest'
import { knownErrorCodes, lookUpErrorCode } from '../../../src/protocol/errorCodes.ts'
import { explainConfiguration } from '../../../src/protocol/explainConfiguration.ts'

const explain = (code: string, family = 'ciam', serverMessage = '') =>
  explainConfiguration({ code, family, serverMessage })

describe('a developer reads', () => {
  test('the code as it came, what the server said, which option is wrong, and the documented measure', () => {
    expect(explain('PARAM.0003', 'ciam', 'The app is not registered, please register the app first')).toBe(
      'email-code-kit: the API refused with IDAAS.SDK.PARAM.0003 ("The app is not registered, please register the app ' +
        'first"), so nobody can get a code here. The cause: the tenant does not know `clientId` of createClient, or ' +
        '`baseUrl` leads to another tenant. The documented measure: Check clientId is correct.',
    )
  })

  test.each([
    ['PARAM.0001', 'ciam', '`device`', 'Check that the device information is complete'],
    ['PARAM.0002', 'ciam', '`clientId`', 'Check clientId is not empty'],
    ['PARAM.0007', 'ciam', '`scenario`', 'Check the scene is not empty'],
    ['CAPTCHA.0005', 'ciam', '`scenario`', 'Check the scene is correct'],
  ])('of %s which option is wrong and the handling measure', (code, family, option, measure) => {
    expect(explain(code, family)).toContain(option)
    expect(explain(code, family)).toContain(`The documented measure: ${measure}.`)
  })

  test('the documented text where the server said nothing', () => {
    expect(explain('COMMON.1012', 'eiam')).toContain('SDK.COMMON.1012 ("x-client-ID incorrect, application not found")')
    expect(explain('APP.0003', 'oneaccess')).toContain('refused with APP.0003 ("Application disabled.")')
  })

  test('a cause for every code whose recovery is `configuration`', () => {
    const codes = knownErrorCodes().filter((code) => lookUpErrorCode(code).recovery === 'configuration')
    expect(codes.length).toBeGreaterThan(15)
    for (const code of codes) expect(explain(code)).not.toContain('the setup of the tenant')
    for (const code of knownErrorCodes().filter((each) => !codes.includes(each)))
      expect(explain(code)).toContain('the setup of the tenant')
  })
})
