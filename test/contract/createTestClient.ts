import { createClient, type ClientOptions } from '../../src/client.ts'
import type { Scenario } from '../../src/client.ts'
import type { RequestContext } from '../../src/server/routes/Route.ts'
import type { ServerOptions } from '../../src/server/ServerOptions.ts'
import { createTestServer } from '../unit/server/createTestServer.ts'

export interface SeenRequest {
  method: string
  path: string
  headers: Headers
  body: string
}

/** The real client, talking to the real server in the same process; every request is written down. */
export function createTestClient({
  serverOptions = {},
  clientOptions = {},
  context,
}: { serverOptions?: ServerOptions; clientOptions?: Partial<ClientOptions>; context?: RequestContext } = {}) {
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
  const test = createTestServer({
    painter: async () => ({ background: signature, piece: signature }),
    ...serverOptions,
  })
  const requests: SeenRequest[] = []
  /** Headers that get lost on the way. */
  const lost = new Set<string>()

  const connect = (options: Partial<ClientOptions> = {}) =>
    createClient({
      baseUrl: 'https://tenant.example.com',
      clientId: 'demo-client',
      language: 'en',
      device: { agent: 'Mozilla/5.0', operatingSystem: 'Windows 11', fingerprint: '156aysdna213sc50' },
      ...options,
      fetch: async (input, init) => {
        const request = new Request(input, init)
        for (const name of lost) request.headers.delete(name)
        const { method, headers, url } = request
        requests.push({ method, headers, path: new URL(url).pathname, body: await request.clone().text() })
        return test.server.fetch(request, context)
      },
    })
  const client = connect(clientOptions)

  const solve = async (email = 'mara@example.com') => {
    const { token } = await client.getChallenge()
    return client.verifyChallenge({ token, x: test.readAnswer(), email })
  }
  const send = async (captchaToken: string, email = 'mara@example.com', scenario: Scenario = 'LOGIN_EMS') =>
    client.sendEmailCode({ email, scenario, captchaToken })

  return { ...test, client, connect, requests, lost, solve, sendByClient: send }
}
