import type { Client, Pass } from '../../src/client.ts'
import type { DocumentedErrorCode, Mail, ProofOfWorkOptions, Server } from '../../src/server.ts'
import { endpointNames } from '../../src/testing/endpoints.ts'
import { createSandbox, type Sandbox, type SandboxEndpoint } from '../../src/testing.ts'

/** How the server of one story behaves: `parameters: { server: { … } }`. Without it: as it should. */
export interface StoryServerSettings {
  /** Which pictures are painted, and where their gaps are. A story shows the same ones each time. @default 35 */
  seed?: number
  /** Another code may be asked for at once, for stories about that. */
  unlimited?: boolean
  /** Digits of a code. @default 6 */
  codeLength?: number
  /** Milliseconds a puzzle can be solved in, for the client. */
  challengeLifetime?: number
  /** Milliseconds a pass can be used in, for the client. */
  passLifetime?: number
  /** Milliseconds before every answer. `Infinity`: none comes, and the client gives up. */
  delay?: number
  /** This endpoint never answers, and the client waits; or no more after so many answers. */
  hold?: SandboxEndpoint | { endpoint: SandboxEndpoint; after: number }
  /** This endpoint refuses with a documented error; the first so many times, or always. */
  refuse?: { endpoint: SandboxEndpoint; code: DocumentedErrorCode; times?: number }
  /** Nothing gets through, and the browser knows. */
  offline?: boolean
  /** How much work a proof of work is, less for stories that wait for its end. @default as the server has it */
  proofOfWork?: ProofOfWorkOptions
  /** Solve a puzzle for this address before the story begins, as if by another captcha. */
  passFor?: string
}

/** The reference server inside the page, as a story and its play function meet it. */
export interface StoryServer {
  readonly client: Client
  /** A pass that is there from the beginning, where the story asked for one. */
  readonly pass: Pass | undefined
  /** Where the gap of the newest puzzle is, in picture pixels. */
  readonly answer: number
  /** Newest first; a new array after every e-mail. */
  readonly mails: readonly Mail[]
  /** The fingerprints its requests came with, each once. */
  readonly devices: readonly string[]
  readonly checkCode: Server['checkCode']
  /** Solves a puzzle as another captcha would, and hands over what it gave. */
  solve(email: string): Promise<Pass>
  subscribe(listener: () => void): () => void
}

let isFirst = true

/** Makes a sandbox for one story: the same pictures each time, an empty mailbox, and trouble where the story wants it. */
export async function createStoryServer(settings: StoryServerSettings = {}): Promise<StoryServer> {
  const { seed = 35, passFor, unlimited, proofOfWork = {}, codeLength, delay = 0 } = settings
  const listeners = new Set<() => void>()
  const sandbox = createSandbox({
    seed,
    proofOfWork,
    latency: delay === Infinity ? 0 : delay,
    ...(codeLength ? { codeLength } : {}),
    ...(unlimited ? { limits: { cooldown: false, perAddressHour: false } } : {}),
    onEvent({ event }) {
      if (event === 'mail') for (const listener of listeners) listener()
    },
  })
  if (isFirst) forgetLastVisit()
  isFirst = false
  const pass = passFor === undefined ? undefined : await sandbox.getPass(passFor)
  misbehave(sandbox, settings)

  const { challengeLifetime, passLifetime } = settings
  return {
    client: sandbox.createClient({
      timeout: settings.hold ? 86_400_000 : 10_000,
      ...(challengeLifetime ? { challengeLifetime } : {}),
      ...(passLifetime ? { passLifetime } : {}),
    }),
    pass,
    solve: sandbox.getPass,
    checkCode: sandbox.server.checkCode,
    get answer() {
      return sandbox.answer
    },
    get mails() {
      return sandbox.mails
    },
    get devices() {
      return [...new Set(sandbox.requests.map(({ headers }) => headers.get('X-device-fingerprint') ?? ''))]
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Addresses count from the beginning at each visit, so the last one's cooldowns would be found again. */
function forgetLastVisit() {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (/^email-code-kit:(cooldown|sent):/.test(key)) storage.removeItem(key)
  }
}

function misbehave(sandbox: Sandbox, { delay, hold, refuse, offline }: StoryServerSettings) {
  const all = { times: Infinity }
  for (const endpoint of endpointNames) {
    if (offline) sandbox.fail(endpoint, 'network', all)
    if (delay === Infinity) sandbox.fail(endpoint, 'hang', all)
  }
  if (typeof hold === 'string') sandbox.fail(hold, 'hang', all)
  if (typeof hold === 'object') sandbox.fail(hold.endpoint, 'hang', { ...all, skip: hold.after })
  if (refuse) sandbox.fail(refuse.endpoint, refuse.code, { times: refuse.times ?? Infinity })
}
