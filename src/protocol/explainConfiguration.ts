import { documentedErrors, type DocumentedError } from './documentedErrors.ts'

/** Which option of the kit each code finds wrong (contract section 6); every code whose recovery is `configuration`. */
const causes: Record<string, string> = {
  'PARAM.0001':
    'a device header did not arrive. Does your proxy drop X-operating-sys-version, X-agent or X-device-fingerprint? Else give `device` of createClient',
  'PARAM.0002': 'X-client-id did not arrive. Does your proxy drop it? It is `clientId` of createClient',
  'PARAM.0003': 'the tenant does not know `clientId` of createClient, or `baseUrl` leads to another tenant',
  'PARAM.0007': 'no `scenario` was given to EmailCodeForm, SendCodeButton or useSendEmailCode',
  'CAPTCHA.0005':
    'the tenant does not know this `scenario`: MFA_AUTH_EMS and CHANGE_PWD_EMS exist in EIAM only, which has no UPDATE_PWD_EMS',
  'APP.0001': 'the tenant does not know `clientId` of createClient; an ISV application needs `tenantId`, too',
  'APP.0002': 'X-client-id did not arrive. Does your proxy drop it? It is `clientId` of createClient',
  'APP.0003': 'the application of `clientId` is disabled in the tenant: enable it there',
  'COMMON.1001': 'a value named in the answer is missing: a header that your proxy drops, or `scenario`',
  'COMMON.1003':
    'a device header did not arrive. Does your proxy drop X-operating-sys-version, X-agent or X-device-fingerprint? Else give `device` of createClient',
  'COMMON.1004': 'the tenant could not decrypt what was sent; check its signature settings for `clientId`',
  'COMMON.1006': 'the tenant finds a value named in the answer wrong, most likely `scenario`',
  'COMMON.1007': 'the tenant finds a value named in the answer of a wrong type, most likely `scenario`',
  'COMMON.1009': 'the tenant has no authentication configured for this sign-in: check its e-mail authentication source',
  'COMMON.1010': 'the enterprise centre of the tenant is not configured',
  'COMMON.1011': 'the area codes of the tenant are not configured',
  'COMMON.1012': 'the tenant does not know `clientId` of createClient, or `baseUrl` leads to another tenant',
  'COMMON.1014': 'the application of `clientId` has no private key in the tenant: create one there',
}

const prefixes: Record<string, string> = { ciam: 'IDAAS.SDK.', eiam: 'SDK.', oneaccess: '' }

/**
 * Says to a developer what an answer with the recovery `configuration` means: which option is wrong, and the vendor's
 * own handling measure where one is documented. For development builds; it brings all documented texts along.
 */
export function explainConfiguration(error: { code: string; family: string; serverMessage: string }): string {
  const { code, family, serverMessage } = error
  const wireCode = (prefixes[family] ?? '') + code
  const documented = (documentedErrors as Record<string, DocumentedError>)[wireCode]
  const said = serverMessage || documented?.en
  return [
    `email-code-kit: the API refused with ${wireCode}${said ? ` ("${said}")` : ''}, so nobody can get a code here.`,
    `The cause: ${causes[code] ?? 'the setup of the tenant'}.`,
    documented?.measure && `The documented measure: ${documented.measure}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
