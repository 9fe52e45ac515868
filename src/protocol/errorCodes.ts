import type { DocumentedErrorCode } from './documentedErrors.ts'

/** Which product's spelling an error code came in (contract section 6). */
export type ErrorFamily = 'ciam' | 'eiam' | 'oneaccess' | 'unknown'

/** What a person, or else the developer, can do about an error. */
export type Recovery = 'solve-again' | 'fix-email' | 'fix-code' | 'wait' | 'retry' | 'configuration'

type Normalized<Code extends string> = Code extends `IDAAS.SDK.${infer Short}`
  ? Short
  : Code extends `SDK.${infer Short}`
    ? Short
    : Code

/** Every code of the catalogue, normalised; `HTTP.429` and `HTTP.503` stand for a status without a code. */
export type ErrorCode =
  | Normalized<DocumentedErrorCode>
  // Gaps in the documented numbers; what they mean follows from their place (contract section 6a).
  | 'PARAM.0004'
  | 'PARAM.0005'
  | 'PARAM.0006'
  | 'CAPTCHA.0001'
  | 'HTTP.429'
  | 'HTTP.503'

const recoveries: Recovery[] = ['solve-again', 'fix-email', 'fix-code', 'wait', 'retry', 'configuration']

/**
 * What each code means, by its number: the first letter stands for `…001`, `A` for the first recovery, `B` for the
 * second and so on. A small letter says that the server refuses before it looks at the pass, which may therefore be
 * given back. This is all the client carries of the catalogue into every page, hence so terse.
 */
const meanings: Record<string, string> = {
  'PARAM.0': 'fffAAAfAC----E-E',
  'USER.0': '---bb',
  'CAPTCHA.0': 'AAAAFEC',
  'APP.0': 'fff',
  'COMMON.1': 'fBfFEFFEFFFfBF',
  'LOGIN.1': 'EBDEC',
}

/** The same for a parameter that EIAM names in its text. */
const ofParameter: Record<string, string> = { email: 'b', verify_code: 'C', captcha_token: 'A' }

/** A code in the form that CIAM, EIAM and OneAccess share: without `IDAAS.` and `SDK.`. */
export function normalizeErrorCode(code: string): string {
  return code.trim().replace(/^(IDAAS\.)?(SDK\.)?/, '')
}

/** Tells the product by the spelling of the code. */
export function errorFamily(code: string): ErrorFamily {
  if (code.startsWith('IDAAS.')) return 'ciam'
  if (code.startsWith('SDK.')) return 'eiam'
  return /^(?!KIT)[A-Z_]+\.0\d{3}$/.test(code) ? 'oneaccess' : 'unknown'
}

/**
 * Looks up what a refusal means for the flow.
 *
 * @param code a normalised code; for one that no documentation names there is no recovery
 * @param message the server's text, for the parameter it names
 */
export function lookUpErrorCode(code: string, message = ''): { recovery: Recovery | undefined; keepsPass: boolean } {
  // EIAM has one code for whatever parameter is missing or wrong, and only the text says which it is: "Parameter
  // verify_code cannot be left blank" (contract section 6b).
  const [, parameter = ''] = /^COMMON\.100.*?\b(email|verify_code|captcha_token)\b/.exec(`${code} ${message}`) ?? []
  const letter = ofParameter[parameter] ?? meanings[code.slice(0, -3)]?.[Number(code.slice(-3)) - 1] ?? '-'
  return { recovery: recoveries[(letter.charCodeAt(0) % 32) - 1], keepsPass: letter > 'Z' }
}

/** Every code the catalogue knows, normalised. */
export function knownErrorCodes(): string[] {
  return Object.entries(meanings)
    .flatMap(([start, row]) => Array.from(row, (_letter, index) => start + String(index + 1).padStart(3, '0')))
    .filter((code) => lookUpErrorCode(code).recovery)
}
