import type { Pass } from '../../src/client.ts'
import { createClient, type Client } from '../../src/client.ts'
import { paths, type Path } from '../../src/protocol/paths.ts'
import { proofOfWorkPaths, type ProofOfWorkPath } from '../../src/protocol/proofOfWork.ts'
import {
  createMemoryStore,
  createRandom,
  createServer,
  documentedErrors,
  paintPuzzle,
  type DocumentedErrorCode,
  type Mail,
  type ProofOfWorkOptions,
  type Server,
} from '../../src/server.ts'

export { paths, proofOfWorkPaths }

type AnyPath = Path | ProofOfWorkPath

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
  hold?: AnyPath | { path: AnyPath; after: number }
  /** This endpoint refuses with a documented error; the first so many times, or always. */
  refuse?: { path: AnyPath; code: DocumentedErrorCode; times?: number }
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

let count = 0

/** Makes a server for one story: an empty store, an empty outbox, pictures by their seed, no wire. */
export async function createStoryServer(settings: StoryServerSettings = {}): Promise<StoryServer> {
  const { seed = 35, passFor, unlimited, proofOfWork = {} } = settings
  const random = createRandom(seed)
  let painted = 0
  let answer = 0
  let mails: readonly Mail[] = []
  const devices = new Set<string>()
  const listeners = new Set<() => void>()

  const server = createServer({
    store: createMemoryStore(),
    language: 'en',
    proofOfWork,
    ...(settings.codeLength ? { codeLength: settings.codeLength } : {}),
    ...(unlimited ? { limits: { cooldown: false, perAddressHour: false } } : {}),
    randomInt: (max) => Math.floor(random() * max),
    painter: (input) => {
      answer = input.x
      return paintPuzzle({ ...input, random: createRandom((seed + painted++) * 7919) })
    },
    mailer: {
      async send(mail) {
        mails = [mail, ...mails]
        for (const listener of listeners) listener()
      },
    },
  })

  // An address of its own, so that no story inherits the cooldown of another one, nor that of the last visit.
  if (count === 0) forgetLastVisit()
  const client = createClient({
    baseUrl: `http://story-${++count}.localhost`,
    clientId: 'demo-client',
    timeout: settings.hold ? 86_400_000 : 10_000,
    ...(settings.challengeLifetime ? { challengeLifetime: settings.challengeLifetime } : {}),
    ...(settings.passLifetime ? { passLifetime: settings.passLifetime } : {}),
    fetch: misbehaving(async (request) => {
      devices.add(request.headers.get('X-device-fingerprint') ?? '')
      return server.fetch(request)
    }, settings),
  })
  const solve = async (email: string) => {
    const { token } = await client.getChallenge()
    return client.verifyChallenge({ token, x: answer, email })
  }
  const pass = passFor === undefined ? undefined : await solve(passFor)

  return {
    client,
    pass,
    solve,
    checkCode: server.checkCode,
    get answer() {
      return answer
    },
    get mails() {
      return mails
    },
    get devices() {
      return [...devices]
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

function forgetLastVisit() {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (/^email-code-kit:(cooldown|sent):/.test(key)) storage.removeItem(key)
  }
}

/** The seam: puts the settings between the client and the server. */
function misbehaving(
  answer: (request: Request) => Promise<Response>,
  { delay = 0, hold, refuse, offline, passFor }: StoryServerSettings,
): typeof fetch {
  let refusals = refuse?.times ?? Infinity
  let answers = typeof hold === 'object' ? hold.after : 0
  const held = typeof hold === 'object' ? hold.path : hold
  // What gets the pass is there before the story begins, and before anything goes wrong.
  let prepares = passFor === undefined ? 0 : 2
  return async (input, init) => {
    const request = new Request(input, init)
    const { pathname } = new URL(request.url)
    if (prepares-- > 0) return answer(request)
    if (offline) throw new TypeError('Failed to fetch')
    if (delay === Infinity || (pathname === held && answers-- <= 0)) return new Promise<never>(() => {})
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
    if (pathname === refuse?.path && refusals-- > 0) return refusal(refuse.code, request)
    return answer(request)
  }
}

function refusal(code: DocumentedErrorCode, request: Request): Response {
  const { status, en, zh = en }: { status: number; en: string; zh?: string } = documentedErrors[code]
  const error_msg = request.headers.get('X-L') === 'zh' ? zh : en
  return Response.json({ error_code: code, error_msg }, { status })
}
