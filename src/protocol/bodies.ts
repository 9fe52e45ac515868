/** Bodies as they stand on the wire (contract sections 2 to 5). Only `client/` and `server/` see these names. */
export interface CaptchaBody {
  token: string
  originalImageBase64: string
  jigsawImageBase64: string
  secretKey: string | null
}

export interface VerifyCaptchaBody {
  point_json: string
  token: string
  sender: string
}

export interface VerifiedCaptchaBody {
  captcha_token: string
}

export interface SendEmailBody {
  email: string
  type: string
  captcha_token: string
}

export interface LoginBody {
  email: string
  verify_code: string
}

/** The answer to a right code (contract section 5). */
export interface SessionBody {
  /** `SUCCESS`, or what is still wanted: `PASSWORD_EXPIRED`, `MFA_AUTH`, … */
  status: string
  /** Names the session; opaque to the client. */
  session_token: string
  /** Who has signed in, as a JWT. */
  id_token: string
  /** Seconds that the session lasts. */
  expire: number
}

/** Every refusal has this shape (contract section 6). */
export interface ErrorBody {
  error_code: string
  error_msg: string
}
