/** Values of the device headers; each may be left out. */
export interface Device {
  /** `X-device-fingerprint`. Default: what the first call brings, else a random value for the life of the client. */
  fingerprint?: string
  /** `X-agent`. Default: the browser's user agent. */
  agent?: string
  /** `X-operating-sys-version`. Default: from User-Agent Client Hints, else from the user agent. */
  operatingSystem?: string
  /** `X-device-ip`. Default: not sent, a browser cannot know it. */
  ip?: string
}

/** What `createClient` takes. */
export interface ClientOptions {
  /** Where the API is: an origin, or a same-origin path to a proxy (the API documents no CORS). `''`: this origin. */
  baseUrl: string
  /** `X-client-id`: the application's id in the tenant. */
  clientId: string
  /** `X-tenant-id`, for OneAccess only. */
  tenantId?: string
  /**
   * What the requests go out by, such as the kit's server in the same page.
   * @default globalThis.fetch, looked up at each call
   */
  fetch?: typeof globalThis.fetch
  /** Milliseconds until a call gives up. @default 10_000 */
  timeout?: number
  /** Values of the device headers, where the client shall not find them itself. */
  device?: Device
  /**
   * How the position of a puzzle goes out: as it is, as every vendor documents it, or as tenants of the AJ-Captcha kind
   * want it, encrypted under the `secretKey` of the puzzle (AES-128-ECB, contract section 7); that needs https or
   * localhost. Which one a tenant wants has to be said: it is not found out by trying, for each try uses a puzzle up.
   * @default 'plain'
   */
  pointEncoding?: 'plain' | 'aes'
  /** Value of `X-L` until a call brings another, which then stays. @default no header: the tenant's own language */
  language?: string
  /** Headers of your own, for a proxy say. */
  headers?: Record<string, string>
  /** Milliseconds a puzzle can be solved in. @default 115_000, the API's 120 s less a margin */
  challengeLifetime?: number
  /** Milliseconds a pass can be used in. @default 170_000, the API's 180 s less a margin */
  passLifetime?: number
}
