import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '../../src/client.ts'
import { isApiError } from '../../src/client/guards.ts'
import { paths } from '../../src/protocol/paths.ts'
import { callerHeaders } from '../unit/server/createTestServer.ts'

const stops: (() => Promise<void>)[] = []

beforeAll(() => {
  if (!existsSync('dist/server-node.js')) throw new Error('The examples use the built package: run `npm run build`.')
})
afterEach(async () => {
  await Promise.all(stops.splice(0).map(async (stop) => stop()))
})

/** Runs an example as its reader would, and finds its address in what it prints. */
async function run(example: string): Promise<string> {
  const child = spawn(process.execPath, [`examples/server/${example}.mjs`], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  stops.push(async () => {
    const gone = once(child, 'exit')
    child.kill()
    await gone
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return line.toString().trim()
}

describe.each(['nodeHttp', 'express', 'hono'])('mounted in %s', (example) => {
  test('the API is there for the client, with its refusals', async () => {
    const client = createClient({ baseUrl: await run(example), clientId: 'demo-client', language: 'en' })
    const challenge = await client.getChallenge()
    expect(challenge.token).toMatch(/^[0-9a-f]{32}$/)
    const refusal = await client
      .verifyChallenge({ token: challenge.token, x: 0, email: 'mara@example.com' })
      .catch((error: unknown) => error)
    expect(isApiError(refusal) && refusal.code).toBe('CAPTCHA.0002')
  })

  test('the rest of the application is, too', async () => {
    const { origin } = new URL(await run(example))
    expect(await (await fetch(origin)).text()).toBe('The rest of the application')
  })

  test('a body over 16 KiB is refused as documented', async () => {
    const response = await fetch((await run(example)) + paths.sendEmail, {
      method: 'POST',
      headers: callerHeaders,
      body: 'x'.repeat(17_000),
    })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ error_code: 'KIT.0413' })
  })

  test('the limits by IP are those of the connection, whatever its caller says of itself', async () => {
    const url = await run(example)
    const ask = async (index: number) =>
      fetch(url + paths.verifyCaptcha, {
        method: 'POST',
        headers: { ...callerHeaders, 'x-device-ip': `203.0.113.${index}`, 'x-real-ip': `203.0.113.${index}` },
        body: JSON.stringify({ token: 'a', point_json: '{}', sender: 'mara@example.com' }),
      })
    const statuses = await Promise.all(Array.from({ length: 31 }, async (_, index) => (await ask(index)).status))
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })

  test('a caller that hangs up in the middle harms nobody', async () => {
    const url = new URL(await run(example))
    const socket = connect(Number(url.port), '127.0.0.1')
    await once(socket, 'connect')
    const headers = Object.entries(callerHeaders).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`POST ${url.pathname.replace(/\/$/, '')}${paths.sendEmail} HTTP/1.1\r\nhost: a\r\n${headers.join('')}`)
    socket.write('content-length: 100\r\n\r\n{"email":')
    socket.destroy()
    await once(socket, 'close')
    expect((await fetch(url.href.replace(/\/$/, '') + paths.captcha, { headers: callerHeaders })).status).toBe(200)
  })
})
