import { createClient } from '../client/createClient.ts'
import { createServer } from '../server/createServer.ts'
import { createRandom } from '../server/puzzle/createRandom.ts'
import { paintPuzzle } from '../server/puzzle/paintPuzzle.ts'
import { FIRST_GAP, LAST_GAP } from '../server/puzzle/Puzzle.ts'
import { createMemoryStore } from '../server/store/createMemoryStore.ts'
import { awaitCode } from './awaitCode.ts'
import { createClock } from './createClock.ts'
import { createScript } from './createScript.ts'
import { endpointAt, pathOf } from './endpoints.ts'
import { readBody } from './readBody.ts'
import { withoutSignal } from './withoutSignal.ts'
import type { Sandbox, SandboxOptions, SandboxRequest } from './Sandbox.ts'

/** Base URLs so far. */
let count = 0

/**
 * Makes a sandbox: the reference server in the process of a test, with its real rules and limits, whose answers are
 * known, whose e-mails are an array and which fails when it is told to. One for each test; it has nothing to close.
 *
 * Needs `Request`, `Response` and `crypto` as Node and browsers have them.
 *
 * @throws Error for answers outside the picture, and whatever `createServer` throws
 *
 * @example
 * const sandbox = createSandbox({ answers: [160] })
 * render(<EmailCodeProvider client={sandbox.createClient()}>…</EmailCodeProvider>)
 */
export function createSandbox({ seed = 1, now, answers, latency = 0, ...options }: SandboxOptions = {}): Sandbox {
  checkAnswers(answers)
  const clock = createClock(now)
  const random = createRandom(seed)
  const requests: SandboxRequest[] = []
  const script = createScript()
  const arrivals = new EventTarget()
  let challenges = 0
  let answer = 0

  const server = createServer({
    language: 'en',
    painter: async (input) => paintPuzzle({ ...input, random: createRandom((seed + challenges - 1) * 7919) }),
    ...options,
    onEvent(event) {
      options.onEvent?.(event)
      if (event.event === 'mail') arrivals.dispatchEvent(new Event('mail'))
    },
    now: clock.now,
    store: createMemoryStore({ now: clock.now }),
    randomInt(max) {
      const drawn = Math.floor(random() * max)
      // Only an answer is drawn from so many.
      if (max !== LAST_GAP - FIRST_GAP + 1) return drawn
      answer = answers?.[challenges % answers.length] ?? FIRST_GAP + drawn
      challenges++
      return answer - FIRST_GAP
    },
  })

  async function respond(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    const endpoint = endpointAt(pathname)
    if (!endpoint) return server.fetch(request)
    const { method, headers } = request
    const text = method === 'GET' ? '' : await request.text()
    requests.push({ endpoint, headers, body: readBody(text) })
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency))
    // Below whatever base URL the page has, the path here is the contract's.
    const url = new URL(pathOf(endpoint), request.url)
    return script.answer(endpoint, headers, async () =>
      server.fetch(new Request(url, { method, headers, ...(text ? { body: text } : {}) })),
    )
  }
  async function fetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    return withoutSignal(respond, input, init)
  }
  const { clients = ['demo-client'], pointEncoding = 'plain' } = options
  const defaults = { clientId: clients[0] ?? '', pointEncoding }
  const connect: Sandbox['createClient'] = ({ baseUrl = `http://sandbox-${++count}.localhost`, ...rest } = {}) =>
    createClient({ ...defaults, ...rest, baseUrl, fetch })

  return {
    server,
    fetch,
    createClient: connect,
    get answer() {
      return answer
    },
    get mails() {
      return server.outbox.mails
    },
    codeFor: async (email) => awaitCode(email, () => server.outbox.mails, arrivals),
    get requests() {
      return requests
    },
    async getPass(email) {
      // Past the script and the list: it is no request of the page's.
      const direct = createClient({
        baseUrl: 'http://sandbox.localhost',
        ...defaults,
        fetch: async (input, init = {}) => withoutSignal(async (request) => server.fetch(request), input, init),
      })
      const { token, secretKey } = await direct.getChallenge()
      return direct.verifyChallenge({ token, secretKey, x: answer, email })
    },
    fail: script.fail,
    hold: script.hold,
    now: clock.now,
    advance: clock.advance,
  }
}

const isPossible = (x: number) => Number.isInteger(x) && x >= FIRST_GAP && x <= LAST_GAP

function checkAnswers(answers: readonly number[] | undefined) {
  if (!answers) return
  if (answers.length > 0 && answers.every(isPossible)) return
  throw new Error(
    `email-code-kit: answers of a sandbox are whole picture pixels from ${FIRST_GAP} to ${LAST_GAP}, at least one; got ` +
      `[${answers.join(', ')}].`,
  )
}
