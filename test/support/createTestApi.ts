import { createClient, type ClientOptions } from '../../src/client.ts'
import { paths, type Path } from '../../src/protocol/paths.ts'
import { createServer, type ServerOptions } from '../../src/server.ts'

export interface SeenRequest {
  path: string
  headers: Headers
  /** The parsed body; an empty object where there is none. */
  body: Record<string, string>
}

type Answer = (request: Request) => Response | Promise<Response>

export interface TestApiOptions {
  /** Left edge of the gap in every puzzle, in picture pixels. */
  answer?: number
  serverOptions?: ServerOptions
  clientOptions?: Partial<ClientOptions>
}

/** The real client and the real reference server in one process, every request written down, the answer known. */
export function createTestApi({ answer = 160, serverOptions = {}, clientOptions = {} }: TestApiOptions = {}) {
  let drawn = 0
  const server = createServer({
    randomInt: (max) => (max > 10 ? answer - 60 : (drawn++ * 7 + 3) % max),
    ...serverOptions,
  })
  const requests: SeenRequest[] = []
  const answers = new Map<string, Answer[]>()

  async function fetchFromServer(input: RequestInfo | URL, { signal, ...init }: RequestInit = {}): Promise<Response> {
    // Without the signal: the one of jsdom is not the one that Node's Request wants. The client races it anyway.
    const request = new Request(new URL(input instanceof Request ? input.url : input, 'http://localhost'), init)
    const { pathname } = new URL(request.url)
    const text = await request.clone().text()
    signal?.throwIfAborted()
    requests.push({
      path: pathname,
      headers: request.headers,
      body: text ? (JSON.parse(text) as Record<string, string>) : {},
    })
    const scripted = answers.get(pathname)?.shift()
    return scripted ? scripted(request) : server.fetch(request)
  }

  const client = createClient({ baseUrl: '', clientId: 'demo-client', fetch: fetchFromServer, ...clientOptions })

  /** Scripts the next answer of a path, instead of the server's. */
  const answerNext = (path: Path, next: Answer) => {
    answers.set(path, [...(answers.get(path) ?? []), next])
  }

  return {
    server,
    client,
    fetch: fetchFromServer,
    requests,
    answer,
    answerNext,
    /** Holds the next answer of a path back until the returned function is called. */
    holdNext(path: Path): () => void {
      let release!: () => void
      const released = new Promise<void>((resolve) => {
        release = resolve
      })
      answerNext(path, async (request) => {
        await released
        return server.fetch(request)
      })
      return release
    },
    /** The next answer of a path is a refusal. */
    refuseNext(
      path: Path,
      code: string,
      { status = 400, headers = {} }: { status?: number; headers?: HeadersInit } = {},
    ) {
      answerNext(path, () => Response.json({ error_code: code, error_msg: `Text of ${code}` }, { status, headers }))
    },
    /** The next request of a path gets no connection. */
    loseNext(path: Path) {
      answerNext(path, () => Promise.reject(new TypeError('Failed to fetch')))
    },
    count: (path: Path) => requests.filter((request) => request.path === path).length,
    last: (path: Path) => requests.findLast((request) => request.path === path),
    sends: () => requests.filter((request) => request.path === paths.sendEmail).map(({ body }) => body),
    /** A pass, got as a person gets it. */
    async getPass(email: string) {
      const { token } = await client.getChallenge()
      return client.verifyChallenge({ token, x: answer, email })
    },
    codeFor: (email: string) => server.outbox.mails.find((mail) => mail.to === email)?.code ?? 'no e-mail',
  }
}

export type TestApi = ReturnType<typeof createTestApi>
