import type { Scenario } from '../protocol/scenarios.ts'

/** What every call takes. */
export interface CallOptions {
  /** Ends the call; the promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /**
   * Value of `X-L`: the language of the server's texts and of the e-mail. It stays for later calls that bring none, so
   * that an application's own call, a sign-in say, speaks the language in use. Default: the client's `language`.
   */
  language?: string | undefined
  /**
   * Value of `X-device-fingerprint`. The first one a client is given stays for all its later calls: the API wants the
   * same value in the send and in the login of one user (contract section 1).
   */
  fingerprint?: string | undefined
}

/** One puzzle. One attempt. */
export interface Challenge {
  /** Names it to the server. */
  token: string
  /** The picture with the gap, PNG, JPEG or WebP; normally 310x155 pixels. */
  background: Blob
  /** The piece, as high as the picture; normally 47x155 pixels. */
  piece: Blob
  /** For `verifyChallenge`, where the tenant wants the position encrypted under it (`pointEncoding`). */
  secretKey?: string | undefined
  /** Milliseconds since the epoch: when the server forgets it. */
  expiresAt: number
}

/** What a solved challenge gives: good for one send to one address. */
export interface Pass {
  /** `captcha_token` on the wire; opaque. */
  captchaToken: string
  /** The address it is bound to. */
  email: string
  /** Milliseconds since the epoch. */
  expiresAt: number
}

/** The answer to a right code (contract section 5). */
export interface Session {
  /** `SUCCESS`, or what the tenant still wants: `PASSWORD_EXPIRED`, `MFA_AUTH`, … */
  status: string
  /** `session_token` on the wire; opaque. */
  sessionToken: string | undefined
  /** `id_token` on the wire: a JWT. */
  idToken: string | undefined
  /** For the next step where `status` is not `SUCCESS`. */
  stateToken: string | undefined
  /** Seconds. */
  expiresIn: number | undefined
}

/**
 * The API as functions. Every one rejects with `ApiError`, `NetworkError`, `TimeoutError` or `InvalidResponseError`, or
 * with the reason of its `signal`.
 */
export interface Client {
  /** The address of the API, as given, without a trailing slash. */
  readonly baseUrl: string
  /** `X-client-id`, as given. */
  readonly clientId: string
  /** Milliseconds a pass can be used in, as given. */
  readonly passLifetime: number
  /**
   * Calls any other path below `baseUrl`, for endpoints of your own server or of an extension: with the same headers,
   * the same timeout and the same errors. `path` begins with a slash. GET, or POST where there is a `body`, which is
   * sent as JSON.
   *
   * @returns the parsed JSON, unchecked; `undefined` where the answer is empty
   */
  call(path: string, options?: CallOptions, body?: object): Promise<unknown>
  /** Fetches a new puzzle (contract section 2). */
  getChallenge(options?: CallOptions): Promise<Challenge>
  /**
   * Checks a puzzle; it is used up, right or wrong (contract section 3).
   * `x` is the left edge of the piece in pixels of the picture itself. `secretKey` is the puzzle's own, for
   * `pointEncoding: 'aes'`; where there is none, or a blank one, the position goes out plain (contract section 7).
   *
   * @throws Error with `pointEncoding: 'aes'` where there is no `crypto.subtle`: on pages on plain http
   */
  verifyChallenge(
    solution: { token: string; x: number; email: string; secretKey?: string | undefined },
    options?: CallOptions,
  ): Promise<Pass>
  /** Sends the code (contract section 4). `email` must be the very string the pass was got for. */
  sendEmailCode(
    message: { email: string; scenario: Scenario; captchaToken: string },
    options?: CallOptions,
  ): Promise<void>
  /** Signs in with the code, for `LOGIN_EMS` (contract section 5). */
  loginWithEmailCode(credentials: { email: string; code: string }, options?: CallOptions): Promise<Session>
}
