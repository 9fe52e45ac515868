import { vi } from 'vitest'
import { createClient } from '../../../src/client/createClient.ts'
import type { ClientOptions } from '../../../src/client/ClientOptions.ts'

/** The first bytes are what counts: they tell the format. */
export const png = btoa('\u0089PNG\r\n\u001A\n background')
export const piecePng = btoa('\u0089PNG\r\n\u001A\n piece')

export const challengeBody = { token: '389c21b32a8e', originalImageBase64: png, jigsawImageBase64: piecePng }

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

export const html = (status: number, headers: Record<string, string> = {}) =>
  new Response('<!doctype html><title>Bad Gateway</title>', {
    status,
    headers: { 'content-type': 'text/html', ...headers },
  })

type Answer = Response | ((url: string, init: RequestInit) => Response | Promise<Response>)

/** A client over a fetch that gives one answer, with device values that ask nothing of the platform. */
export function createTestClient(answer: Answer, options: Partial<ClientOptions> = {}) {
  const fetch = vi.fn(async (input: RequestInfo | URL, init: RequestInit = {}) =>
    answer instanceof Response ? answer.clone() : answer(input as string, init),
  )
  const client = createClient({
    baseUrl: 'https://tenant.example.com',
    clientId: 'nTo1eRIub60vPb54WeE6aojPwYwImtl4',
    device: { fingerprint: '156aysdna213sc50', agent: 'Mozilla/5.0', operatingSystem: 'windows10.1.1' },
    fetch,
    ...options,
  })
  const sent = (call = 0) => {
    const [url, init] = fetch.mock.calls[call]!
    return { url, ...init, headers: Object.fromEntries(new Headers(init?.headers)) }
  }
  return { client, fetch, sent }
}

export type TestClient = ReturnType<typeof createTestClient>['client']

/** Every call of the API, with arguments that are right. */
export const calls: [
  name: string,
  call: (client: TestClient, options?: { signal?: AbortSignal }) => Promise<unknown>,
][] = [
  ['getChallenge', async (client, options) => client.getChallenge(options)],
  [
    'verifyChallenge',
    async (client, options) => client.verifyChallenge({ token: 't', x: 1, email: 'mara@example.com' }, options),
  ],
  [
    'sendEmailCode',
    async (client, options) =>
      client.sendEmailCode({ email: 'mara@example.com', scenario: 'LOGIN_EMS', captchaToken: 'p' }, options),
  ],
  [
    'loginWithEmailCode',
    async (client, options) => client.loginWithEmailCode({ email: 'mara@example.com', code: '123456' }, options),
  ],
  ['call', async (client, options) => client.call('/api/v2/own', options, { name: 'Mara' })],
]

export const send = async (client: TestClient, options?: { signal?: AbortSignal }) =>
  client.sendEmailCode({ email: 'mara@example.com', scenario: 'LOGIN_EMS', captchaToken: 'p' }, options)

/** The error a promise rejects with; a promise that fulfils fails the test. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('error' in outcome) return outcome.error
  throw new Error(`expected a rejection, but got ${JSON.stringify(outcome.value)}`)
}
