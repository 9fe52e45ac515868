/**
 * Paths of the proof of work, below the base URL. An extension of this kit and no part of the contract: only the kit's
 * own server answers them, no vendor's tenant does.
 */
export const proofOfWorkPaths = {
  proofOfWork: '/api/v2/sdk/captcha/proof-of-work',
  verifyProofOfWork: '/api/v2/sdk/captcha/proof-of-work/verify',
} as const

/** The path of an endpoint of the proof of work. */
export type ProofOfWorkPath = (typeof proofOfWorkPaths)[keyof typeof proofOfWorkPaths]

/**
 * What `GET captcha/proof-of-work` answers: a task with one attempt. To be found is the counter, from 0 upwards, for
 * which the key derived from nonce and counter begins with the prefix. An extension of this kit.
 */
export interface ProofTaskBody {
  token: string
  /** As `altcha-lib` 2 writes and reads them; bytes are hexadecimal. */
  parameters: {
    algorithm: string
    /** Rounds of one derivation. */
    cost: number
    /** Bytes of the derived key. */
    keyLength: number
    keyPrefix: string
    nonce: string
    salt: string
  }
}

/**
 * What `POST captcha/proof-of-work/verify` takes; it answers like `captcha/verify`, with a `VerifiedCaptchaBody`. An
 * extension of this kit.
 */
export interface VerifyProofBody {
  token: string
  /** The derived key, hexadecimal. Its first half is the prefix; the second knows only who found the counter. */
  solution: string
  /** The address, as for a puzzle. */
  sender: string
}
