import { documentedErrors, type DocumentedErrorCode } from '../../protocol/documentedErrors.ts'

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
  'KIT.0400': { en: 'The body has to be a JSON object', zh: '请求体必须是 JSON 对象' },
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

/** Finds status, wire code and text of a refusal; English where the documentation has no Chinese text. */
export function describeRefusal(code: RefusalCode, language: ServerLanguage) {
  if (isOwn(code)) return { status: Number(code.slice(-3)), error_code: code, error_msg: ownErrors[code][language] }
  const error_code = `IDAAS.SDK.${code}` as const
  const { status, ...texts }: { status: number; en: string; zh?: string } = documentedErrors[error_code]
  return { status, error_code, error_msg: texts[language] ?? texts.en }
}
