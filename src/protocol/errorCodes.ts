/** Which product's spelling an error code came in (contract section 6). */
export type ErrorFamily = 'ciam' | 'eiam' | 'oneaccess' | 'unknown'

/** What a person, or else the developer, can do about an error. */
export type Recovery = 'solve-again' | 'fix-email' | 'fix-code' | 'wait' | 'retry' | 'configuration'

/**
 * code -> recovery. A `+` says that the server refuses before it looks at the pass, which may therefore be given back.
 * One string a recovery keeps the table small: the client carries it into every page.
 */
const table: Record<Recovery, string> = {
  'solve-again': 'PARAM.0004 PARAM.0005 PARAM.0006 PARAM.0008 CAPTCHA.0001 CAPTCHA.0002 CAPTCHA.0003 CAPTCHA.0004',
  'fix-email': 'USER.0004+ USER.0005+ COMMON.1013',
  'fix-code': 'PARAM.0009 CAPTCHA.0007',
  wait: 'LOGIN.1003 HTTP.429+ HTTP.503+',
  retry: 'CAPTCHA.0006 COMMON.1008 PARAM.0014 PARAM.0016 COMMON.1005 LOGIN.1001',
  configuration:
    'PARAM.0001+ PARAM.0002+ PARAM.0003+ PARAM.0007+ CAPTCHA.0005 COMMON.1001 COMMON.1002 COMMON.1003+ COMMON.1004 ' +
    'COMMON.1006 COMMON.1007 COMMON.1009 COMMON.1010 COMMON.1011 COMMON.1012+ COMMON.1014 APP.0001 APP.0002 APP.0003',
}

/** A code in the form that CIAM, EIAM and OneAccess share: without `IDAAS.` and `SDK.`. */
export function normalizeErrorCode(code: string): string {
  return code.trim().replace(/^(IDAAS\.)?(SDK\.)?/, '')
}

/** Tells the product by the spelling of the code. `COMMON.*` and `LOGIN.*` are EIAM's own. */
export function errorFamily(code: string): ErrorFamily {
  if (code.startsWith('IDAAS.SDK.')) return 'ciam'
  if (code.startsWith('SDK.')) return 'eiam'
  return /^(CAPTCHA|PARAM|APP|USER|PWD|APP_ACCOUNT)\.\d{4}$/.test(code) ? 'oneaccess' : 'unknown'
}

/**
 * Looks up what a refusal means for the flow.
 *
 * @param code a normalised code, or `HTTP.429` / `HTTP.503` for a bare status
 * @returns `undefined` for a code that no documentation names
 */
export function lookUpErrorCode(code: string): { recovery: Recovery; keepsPass: boolean } | undefined {
  for (const recovery of Object.keys(table) as Recovery[]) {
    const entries = table[recovery].split(' ')
    if (entries.includes(code)) return { recovery, keepsPass: false }
    if (entries.includes(`${code}+`)) return { recovery, keepsPass: true }
  }
  return undefined
}

/** Every code the catalogue knows, normalised. */
export function knownErrorCodes(): string[] {
  return Object.values(table).flatMap((codes) => codes.replaceAll('+', '').split(' '))
}
