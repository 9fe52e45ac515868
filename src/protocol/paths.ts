/** What all paths begin with: what a proxy passes on. */
export const apiPath = '/api/v2/sdk'

/** Paths of the endpoints, below the base URL (contract sections 2 to 5). */
export const paths = {
  captcha: '/api/v2/sdk/captcha',
  verifyCaptcha: '/api/v2/sdk/captcha/verify',
  sendEmail: '/api/v2/sdk/email/send',
  loginWithEmailCode: '/api/v2/sdk/login/email-verify-code',
} as const

/** The path of an endpoint. */
export type Path = (typeof paths)[keyof typeof paths]
