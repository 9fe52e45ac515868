import type { SessionBody } from '../protocol/bodies.ts'
import type { Scenario } from '../protocol/scenarios.ts'
import type { Dialect } from '../protocol/dialects.ts'
import type { Limits } from './Limits.ts'
import type { MailTemplate } from './mail/composeMail.ts'
import type { Mailer } from './mail/Mailer.ts'
import type { Deflate } from './puzzle/deflate.ts'
import type { Hmac } from './security/webHmac.ts'
import type { ServerEvent } from './ServerEvent.ts'
import type { Store } from './store/Store.ts'

/**
 * Paints a puzzle: the picture with a gap whose left edge is at `x` picture pixels, and the piece as a strip of the
 * same height. Both as the bytes of a PNG. `random` is for decoration only; the gap must not depend on it.
 */
export type Painter = (input: {
  x: number
  random: () => number
  deflate: Deflate
}) => Promise<{ background: Uint8Array; piece: Uint8Array }>

/**
 * How much work a proof of work is. With the defaults an ordinary laptop takes 1 to 2 s; of 30 each on two cores of a
 * cloud server (AMD EPYC) the quickest, the middle and the slowest took 0.7, 1.0 and 1.7 s in Chromium 156, and 0.9,
 * 1.8 and 3.3 s in Node 20 under load. An old phone may take ten times as long; a task can be handed in for
 * `challengeTtl`.
 */
export interface ProofOfWorkOptions {
  /** Rounds of PBKDF2-HMAC-SHA-256 in one try, 1 to 1 000 000. Making a task costs the server one try. @default 5000 */
  cost?: number
  /** Tries on average, 1 to 1 000 000; never less than half as many, nor more than half as many again. @default 1000 */
  tries?: number
}

/** A send that `assess` looks at. */
export interface SendAttempt {
  /** The address, trimmed. */
  email: string
  /** What the code is for. */
  scenario: Scenario
  /** Value of `X-client-id`, one of `clients`. */
  clientId: string
  /** The client's IP, where the caller of `fetch` says it. */
  ip: string | undefined
  /** The request's own headers, for a second token say. */
  headers: Headers
}

/** A send with a pass that another captcha has given. */
export interface PassAttempt extends SendAttempt {
  /** What the page gave to `grant` of `useCaptchaToken`: the other captcha's own token. */
  captchaToken: string
}

/**
 * What `assess` decides: `true` lets it through; `false` refuses it like a send that failed (CAPTCHA.0006), which tells
 * a machine nothing; `{ retryAfter }` refuses it for so many seconds (429), and the pass stays good.
 */
export type Assessment = boolean | { retryAfter: number }

/** Options of `createServer`; every one has a default. Times are in seconds unless the name says otherwise. */
export interface ServerOptions {
  /**
   * Accepted values of `X-client-id`. They share their people: a pass and a code belong to an address, whichever client
   * asked for them. @default ['demo-client']
   */
  clients?: readonly string[]
  /**
   * Where challenges, passes, codes and counters live. Several processes have to share one.
   * @default createMemoryStore()
   */
  store?: Store
  /** Who delivers the e-mails. @default the server's own `outbox`, which delivers nothing */
  mailer?: Mailer
  /** The clock, in milliseconds. @default Date.now */
  now?: () => number
  /**
   * An integer in [0, max): draws the answer of a challenge and the digits of a code. Tests that give their own know
   * both; there is no other back door. @default the platform's CSPRNG with rejection sampling
   */
  randomInt?: (max: number) => number
  /** Paints the pictures. @default paintPuzzle */
  painter?: Painter
  /** Packs the pictures; with `deflateNode` of `email-code-kit/server/node` a puzzle takes six tenths of the time. @default CompressionStream */
  deflate?: Deflate
  /**
   * Key of the HMAC over codes and addresses, at least 16 characters; `[current, previous]` while rotating.
   * Needed as soon as a store outlives the process or is shared. @default a random one for this process
   */
  secret?: string | readonly [current: string, previous: string]
  /** Signs; `hmacNode` of `email-code-kit/server/node` is five times as fast. @default WebCrypto */
  hmac?: Hmac
  /**
   * Language for a missing or unknown `X-L`, as a BCP 47 tag: of the e-mails, and Chinese or English of refusals.
   * @default 'zh'
   */
  language?: string
  /** Whose spelling of the API it speaks: codes, scenarios, lives of sessions (contract section 10). @default 'ciam' */
  dialect?: Dialect
  /** Accepted values of `type`. @default the scenarios of the dialect */
  scenarios?: readonly Scenario[]
  /**
   * How `point_json` comes: as it is, or as tenants of the AJ-Captcha kind want it, encrypted under the `secretKey` of
   * the challenge (AES-128-ECB). That hides nothing from the caller, who is given the key. @default 'plain'
   */
  pointEncoding?: 'plain' | 'aes'
  /**
   * Origins of pages that may call from elsewhere (CORS), such as `https://shop.example.com`; never `*`.
   * @default [] and with it no CORS
   */
  origins?: readonly string[]
  /**
   * Origin of the pages where codes are typed: the e-mails name it in their last line, and then browsers fill the code
   * in there and nowhere else. @default the first of `origins`, else no such line
   */
  codeOrigin?: string
  /** Writes the e-mails instead of the server's own texts in 24 languages. */
  mailTemplate?: MailTemplate
  /**
   * What an empty address is answered with: the documented code, or the one it was probably meant to be.
   * @default 'USER.0004'
   */
  emptyEmailCode?: 'USER.0004' | 'USER.0005'
  /**
   * `awaited`: the answer waits for the mailer and says CAPTCHA.0006 if it fails.
   * `queued`: the answer leaves at once and its time tells nothing about the address; failures reach only `onError`.
   * @default 'awaited', and always 'queued' with `isKnown`
   */
  delivery?: 'awaited' | 'queued'
  /** How long a challenge can be solved. @default 120 */
  challengeTtl?: number
  /** How long a pass can be spent. @default 180 */
  passTtl?: number
  /** How long a code works, the same for all scenarios or by scenario. @default 600, and 300 for LOGIN_EMS */
  codeTtl?: number | ((scenario: Scenario) => number)
  /** Digits of a code, 4 to 12. @default 6 */
  codeLength?: number
  /** How far off a solution may be, in picture pixels, inclusive. @default 5 */
  tolerance?: number
  /**
   * The way in for who cannot see a puzzle: the device works for a second or two instead. An extension of this kit,
   * which no vendor's tenant has. It is friction like the puzzle, and counted by the same limits. `false` switches it
   * off. @default true
   */
  proofOfWork?: boolean | ProofOfWorkOptions
  /** Single limits to change, or to switch off with `false`. */
  limits?: Partial<Limits>
  /**
   * What `login/email-verify-code` answers to a right code (contract section 5). The default invents tokens that no
   * other service knows: give your own as soon as anything reads them.
   */
  createSession?: (login: { email: string; clientId: string }) => SessionBody | Promise<SessionBody>
  /**
   * Is there an account that may get a code? Where it says no, everything goes on as if: the same answer in the same
   * time, the same counters; but no e-mail. It is asked after the answer has left, so it may take its time.
   */
  isKnown?: (email: string, scenario: Scenario) => boolean | Promise<boolean>
  /**
   * Looks at a send whose pass is good and which is within the limits, before anything is sent: the place for a risk
   * score or a second captcha. If it rejects, or returns anything else, nothing is sent (503). @default everything is allowed
   */
  assess?: (attempt: SendAttempt) => Assessment | Promise<Assessment>
  /**
   * Checks the passes of another captcha than this server's, by asking its service say: `true` is good for this one
   * send, `false` is CAPTCHA.0003 and the page solves again. That a token is good once and not for long is the service's
   * business. Asked within the limits, and `captchaPerIpMinute` times a minute for one IP at most; if it rejects, or
   * returns anything else, nothing is sent (503). With it this server has no puzzles and no proof of work of its own:
   * their endpoints answer 404. @default the passes are those of its own puzzles
   */
  checkPass?: (attempt: PassAttempt) => boolean | Promise<boolean>
  /** Prefix of the paths when the server is mounted below one, such as `/auth`. @default '' */
  basePath?: string
  /** Hears of a mailer or store that failed, and of faults. Never of codes. @default console.error */
  onError?: (error: unknown) => void
  /** Hears of every request and every e-mail; nothing in it shows an address or a code. */
  onEvent?: (event: ServerEvent) => void
}
