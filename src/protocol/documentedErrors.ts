/**
 * What the vendors document about each code (contract section 6). Only the server, the stories and the documentation
 * import this: it weighs as much as the rest of the client.
 */
export interface DocumentedError {
  /** HTTP status. */
  status: 400 | 500
  /** Text for `X-L: en`. */
  en: string
  /** Text for `X-L: zh`; absent where the documentation has no Chinese one. */
  zh?: string
  /** The documented handling measure: what the developer should check. */
  measure?: string
}

const error = (en: string, zh?: string, measure?: string, status: 400 | 500 = 400): DocumentedError => ({
  status,
  en,
  ...(zh === undefined ? {} : { zh }),
  ...(measure === undefined ? {} : { measure }),
})

/** Bamboocloud CIAM, `IDAAS.SDK.*` (contract 6a). */
const ciam = {
  'IDAAS.SDK.PARAM.0001': error(
    'Device information is incomplete',
    '设备信息不完整',
    'Check that the device information is complete',
  ),
  'IDAAS.SDK.PARAM.0002': error('clientId cannot be empty', 'clientId不能为空', 'Check clientId is not empty'),
  'IDAAS.SDK.PARAM.0003': error(
    'The app is not registered, please register the app first',
    '应用未注册,请先注册应用',
    'Check clientId is correct',
  ),
  'IDAAS.SDK.USER.0004': error('Mobile number cannot be empty', '手机号不能为空', 'Check mobile is not empty'),
  'IDAAS.SDK.USER.0005': error('E-mail cannot be empty', '邮箱不能为空'),
  'IDAAS.SDK.PARAM.0007': error('Send scene cannot be empty', '发送场景不能为空', 'Check the scene is not empty'),
  'IDAAS.SDK.PARAM.0008': error(
    'Graphic verification code verification pass token cannot be empty',
    '图形验证码校验通过令牌不能为空',
    'Check captcha_token is not empty',
  ),
  'IDAAS.SDK.PARAM.0009': error('Verification code required.', '验证码不能为空', 'Check the code is not empty'),
  'IDAAS.SDK.PARAM.0014': error('Invalid state token'),
  'IDAAS.SDK.PARAM.0016': error('IdToken is invalid or expired'),
  'IDAAS.SDK.CAPTCHA.0002': error(
    'Graphic verification code verification failed',
    '图形验证码校验失败',
    'Check inputs and call again',
  ),
  'IDAAS.SDK.CAPTCHA.0003': error(
    'Graphic verification code verification passed the token has been invalid',
    '图形验证码校验通过令牌已失效',
    'Re-obtain and verify the captcha, then call',
  ),
  'IDAAS.SDK.CAPTCHA.0004': error(
    'Graphic verification code verification passed token verification failed',
    '图形验证码校验通过令牌校验失败',
    'The input token is inconsistent with the one returned by verify',
  ),
  'IDAAS.SDK.CAPTCHA.0005': error('Unknown sending scenario', '未知的发送场景', 'Check the scene is correct'),
  'IDAAS.SDK.CAPTCHA.0006': error('Failed to send verification code', '验证码发送失败', 'Check inputs and call again'),
  'IDAAS.SDK.CAPTCHA.0007': error('Incorrect verification code'),
} as const

/** Bamboocloud EIAM, `SDK.*` (contract 6b). `{0}` and `{1}` are filled in by the vendor. */
const eiam = {
  'SDK.COMMON.1001': error('Parameter {0} cannot be left blank'),
  'SDK.COMMON.1002': error('{0} format incorrect'),
  'SDK.COMMON.1003': error('Device information is incomplete', '设备信息不完整'),
  'SDK.COMMON.1004': error('Signature decryption error'),
  'SDK.COMMON.1005': error('The {0} has failed'),
  'SDK.COMMON.1006': error('{0} parameter error'),
  'SDK.COMMON.1007': error('{0} parameter type error'),
  'SDK.COMMON.1008': error('The system is busy. Try again later', undefined, undefined, 500),
  'SDK.COMMON.1009': error('Unknown authentication configuration'),
  'SDK.COMMON.1010': error('Failed to obtain the configuration of the enterprise centre'),
  'SDK.COMMON.1011': error('Failed to obtain the configuration of area codes'),
  'SDK.COMMON.1012': error('x-client-ID incorrect, application not found'),
  'SDK.COMMON.1013': error('User not found'),
  'SDK.COMMON.1014': error('Application private key not found'),
  'SDK.LOGIN.1001': error('Error calling interface {0}'),
  'SDK.LOGIN.1002': error('User not bound'),
  'SDK.LOGIN.1003': error('Locked, unlock in {0} min {1} s'),
  // Known from a live tenant only: the end of 1004 is cut off, the English of 1005 is ours.
  'SDK.LOGIN.1004': error('Failed to obtain the …'),
  'SDK.LOGIN.1005': error(
    'Invalid user name or password. Remaining login attempts: {0}',
    '无效的用户名或密码。 剩余登录尝试次数:{0}',
  ),
} as const

/** Huawei OneAccess, no prefix (contract 6c). */
const oneaccess = {
  'CAPTCHA.0002': error('Invalid CAPTCHA code.', '图形验证码校验失败', '请检查输入项是否正确并重新调用'),
  'CAPTCHA.0003': error('CAPTCHA token expired.', '图形验证码校验通过令牌已失效', '请重新获取和校验图形验证码后再调用'),
  'CAPTCHA.0004': error(
    'Invalid CAPTCHA token.',
    '图形验证码校验通过令牌校验失败',
    '输入的令牌和校验图形验证码中返回的令牌一致',
  ),
  'PARAM.0008': error(
    'CAPTCHA token required.',
    '图形验证码校验通过令牌不能为空',
    '请检查输入的图形验证码校验通过令牌是否为空',
  ),
  'PARAM.0009': error('Verification code required.', '验证码不能为空', '请检查输入的验证码是否为空'),
  'APP.0001': error('Application does not exist.', '应用不存在'),
  'APP.0002': error('Application ID required.', '应用ID不能为空'),
  'APP.0003': error('Application disabled.', '应用已禁用'),
} as const

/** Every documented code as it is spelled on the wire. */
export const documentedErrors = { ...ciam, ...eiam, ...oneaccess }

/** A code as it is spelled on the wire. */
export type DocumentedErrorCode = keyof typeof documentedErrors
