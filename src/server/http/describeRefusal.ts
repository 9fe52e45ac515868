import type { Dialect } from '../../protocol/dialects.ts'
import { documentedErrors, type DocumentedError, type DocumentedErrorCode } from '../../protocol/documentedErrors.ts'
import { headerNames } from '../../protocol/headers.ts'

/** Languages that `X-L` is documented for (contract section 1). */
export type ServerLanguage = 'zh' | 'en'

/** A documented CIAM code without its prefix, such as `CAPTCHA.0003`. */
export type CiamCode = DocumentedErrorCode extends infer Code
  ? Code extends `IDAAS.SDK.${infer Short}`
    ? Short
    : never
  : never

/** What no vendor documents has codes of our own, `KIT.` and the HTTP status, in the shape of all the others. */
const ownErrors = {
  'KIT.0400': {
    en: 'The request is malformed: its body has to be a JSON object',
    zh: '请求格式错误：请求体必须是 JSON 对象',
  },
  'KIT.0404': { en: 'There is no such endpoint', zh: '接口不存在' },
  'KIT.0405': { en: 'The endpoint does not have this method', zh: '接口不支持该请求方法' },
  'KIT.0413': { en: 'The body is too large', zh: '请求体过大' },
  'KIT.0429': { en: 'Too many attempts. Try again later', zh: '操作过于频繁，请稍后再试' },
  'KIT.0500': { en: 'Something went wrong on the server', zh: '服务器内部错误' },
  'KIT.0503': { en: 'The service is busy. Try again later', zh: '系统繁忙，请稍后再试' },
} as const

/** A code the reference server can answer with. */
export type RefusalCode = CiamCode | keyof typeof ownErrors

const isOwn = (code: RefusalCode): code is keyof typeof ownErrors => Object.hasOwn(ownErrors, code)

/** A code as a vendor spells it, and the parameter that its text names. */
type Spelling = readonly [wireCode: DocumentedErrorCode, parameter?: string]

const blank = 'SDK.COMMON.1001'

/** Where a dialect has a code of its own for what CIAM, or this kit, says otherwise (contract sections 6b and 6c). */
const spellings: Record<Dialect, Partial<Record<RefusalCode, Spelling>>> = {
  ciam: {},
  eiam: {
    'PARAM.0001': ['SDK.COMMON.1003'],
    'PARAM.0002': [blank, headerNames.clientId],
    'PARAM.0003': ['SDK.COMMON.1012'],
    'USER.0004': [blank, 'email'],
    'USER.0005': [blank, 'email'],
    'PARAM.0007': [blank, 'type'],
    'PARAM.0008': [blank, 'captcha_token'],
    'PARAM.0009': [blank, 'verify_code'],
    'KIT.0500': ['SDK.COMMON.1008'],
  },
  oneaccess: { 'PARAM.0002': ['APP.0002'], 'PARAM.0003': ['APP.0001'] },
}

const prefixes: Record<Dialect, string> = { ciam: 'IDAAS.SDK.', eiam: 'SDK.', oneaccess: '' }

/**
 * Finds status, wire code and text of a refusal as the dialect has them; English where the documentation has no Chinese
 * text.
 *
 * What EIAM and OneAccess do not document is written as CIAM has it, under their own prefix: in EIAM all codes of the
 * captcha and of the e-mail's code (`SDK.CAPTCHA.0002` to `0007`). That the vendors do so is an assumption. What no
 * vendor has keeps a code of this kit's own.
 */
export function describeRefusal(code: RefusalCode, language: ServerLanguage, dialect: Dialect) {
  const spelling = spellings[dialect][code]
  if (!spelling && isOwn(code)) {
    return { status: Number(code.slice(-3)), error_code: code, error_msg: ownErrors[code][language] }
  }
  const [error_code = prefixes[dialect] + code, parameter = ''] = spelling ?? []
  const { status, ...texts } = find(error_code) ?? documentedErrors[`IDAAS.SDK.${code as CiamCode}`]
  return { status, error_code, error_msg: (texts[language] ?? texts.en).replace('{0}', parameter) }
}

function find(wireCode: string): DocumentedError | undefined {
  return (documentedErrors as Partial<Record<string, DocumentedError>>)[wireCode]
}
