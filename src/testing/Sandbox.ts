import type { Client, Pass } from '../client/Client.ts'
import type { ClientOptions } from '../client/ClientOptions.ts'
import type { Mail } from '../server/mail/Mailer.ts'
import type { Server } from '../server/createServer.ts'
import type { ServerOptions } from '../server/ServerOptions.ts'
import type { SandboxEndpoint } from './endpoints.ts'
import type { FailureOptions, SandboxFailure } from './failures.ts'

/** Options of `createSandbox`: those of `createServer`, and what a test wants to know beforehand. */
export interface SandboxOptions extends Omit<
  ServerOptions,
  'now' | 'randomInt' | 'store' | 'mailer' | 'secret' | 'basePath'
> {
  /** Decides the pictures, the answers and the codes: the same ones in each run. @default 1 */
  seed?: number
  /**
   * The server's clock, in milliseconds since the epoch. A number stands still there; `advance` moves it on.
   * @default Date.now, so that the fake timers of a test runner turn it, too
   */
  now?: number | (() => number)
  /**
   * Left edges of the gaps, in picture pixels, 60 to 262: one a challenge, and after the last the first again.
   * @default drawn from `seed`
   */
  answers?: readonly number[]
  /** Milliseconds until the server sees a request, for demos; tests use `hold`. @default 0 */
  latency?: number
}

/** One request that reached the sandbox. */
export interface SandboxRequest {
  endpoint: SandboxEndpoint
  headers: Headers
  /** The parsed body; empty where there was none. */
  body: Readonly<Record<string, string>>
}

/** The reference server in the process of a test, with nothing hidden. */
export interface Sandbox {
  /**
   * Answers the API's requests, below whatever base URL: for `createClient({ fetch })`, or for a page's requests.
   *
   * @throws TypeError where the test said so (`'network'`), as the platform's `fetch` does
   */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  /**
   * A client on this sandbox. Each has a base URL of its own unless you give one, so that no test inherits the cooldown
   * of another one.
   */
  createClient(options?: Partial<Omit<ClientOptions, 'fetch'>>): Client
  /** Left edge of the gap in the newest challenge, in picture pixels; `solve` reads it. 0 before there is one. */
  readonly answer: number
  /** The e-mails, newest first: `to`, `code`, `subject`, `text`, … A new array after every one. */
  readonly mails: readonly Mail[]
  /**
   * The code of the newest e-mail to an address; waits for one where there is none yet.
   *
   * @throws Error after 5 s without one; the message says who got one
   */
  codeFor(email: string): Promise<string>
  /** Every request so far, oldest first, those that failed among them. */
  readonly requests: readonly SandboxRequest[]
  /** A pass for an address, got as by another captcha: for tests that do not begin with the puzzle. */
  getPass(email: string): Promise<Pass>
  /**
   * Makes requests of an endpoint fail: the next one, unless `times` says otherwise.
   *
   * @returns takes it back
   * @throws Error for an endpoint or a code that does not exist
   */
  fail(endpoint: SandboxEndpoint, failure: SandboxFailure, options?: FailureOptions): () => void
  /**
   * Holds the next answer of an endpoint back, for what a person sees meanwhile.
   *
   * @returns lets it go; it is carried out only then
   */
  hold(endpoint: SandboxEndpoint): () => void
  /** What time it is on the server, in milliseconds since the epoch. */
  now(): number
  /**
   * Moves the server's clock on, in milliseconds: passes, codes and limits run out by it. The page's own clock is your
   * test runner's (`vi.setSystemTime`, Playwright's `page.clock`).
   *
   * @throws Error for less than 0
   */
  advance(ms: number): void
  /** The server itself, for its `checkCode`. */
  readonly server: Server
}
