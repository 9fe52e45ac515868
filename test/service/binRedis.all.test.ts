import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { isApiError } from '../../src/client.ts'
import { connectRedis } from '../../src/server/cli/start/connectRedis.ts'
import type { LogEntry } from '../../src/server/cli/log/createLog.ts'
import { startRedis } from '../support/startRedis.ts'
import { connectClient, solveForPass } from './solveForPass.ts'
import { buildBin, startBin } from './startBin.ts'

const email = 'mara.miller@example.com'
const env = { EMAIL_CODE_KIT_SECRET: 'c0ffee'.repeat(8) }

let bin = ''
beforeAll(async () => {
  const built = await buildBin()
  bin = built.bin
  return built.remove
}, 60_000)

async function launchRedis() {
  const redis = await startRedis()
  onTestFinished(async () => redis.stop())
  return redis
}

const readiness = async (url: string) => (await (await fetch(`${url}/readyz`)).json()) as unknown
const ready = { status: 'ready', unreachable: [] }
const without = { status: 'unavailable', unreachable: ['store'] }
/** The result of a check is shared for a second. */
const becomes = async (url: string, expected: unknown) =>
  vi.waitFor(async () => expect(await readiness(url)).toEqual(expected), { timeout: 15_000, interval: 100 })

describe('--redis', () => {
  test('starts while Redis is away, says so at /readyz, and works as soon as it is there', async () => {
    const redis = await launchRedis()
    await redis.kill()
    const program = startBin(bin, ['--port=0', `--redis=${redis.url}`], env)
    const url = await program.url()
    expect(await readiness(url)).toEqual(without)
    expect(await program.entry('store')).toMatchObject({ level: 'error', outcome: 'away', code: 'ECONNREFUSED' })
    const client = connectClient(url)
    const failure = await client.getChallenge().catch((error: unknown) => error)
    expect(isApiError(failure) && [failure.status, failure.retryAfter]).toEqual([503, expect.any(Number)])

    await redis.restart()
    await becomes(url, ready)
    expect(await program.entry('store', { outcome: 'ready' })).toMatchObject({ level: 'info' })
    await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken: await solveForPass(client, email) })

    await redis.kill()
    await becomes(url, without)
    await redis.restart()
    await becomes(url, ready)
    expect(await program.stop()).toBe(0)
    // Not at every try to connect.
    const changes = program.entries().filter(({ event }) => event === 'store')
    expect(changes.map(({ outcome }) => outcome)).toEqual(['away', 'ready', 'away', 'ready'])
    expect(JSON.stringify(changes)).not.toContain('127.0.0.1')
    expect(program.output.stdout).not.toContain('mara')
  })

  test('ends well while Redis is away', async () => {
    const redis = await launchRedis()
    await redis.kill()
    const program = startBin(bin, ['--port=0', `--redis=${redis.url}`], env)
    await program.url()
    expect(await program.stop()).toBe(0)
  })

  test('ends well while Redis hangs', async () => {
    const redis = await launchRedis()
    const program = startBin(bin, ['--port=0', `--redis=${redis.url}`], env)
    const url = await program.url()
    await becomes(url, ready)
    redis.pause()
    // Now there is a question that is never answered.
    await becomes(url, without)
    expect(await program.stop()).toBe(0)
  })

  test('keeps codes over a restart, also with a new secret as long as the one before it is there', async () => {
    const redis = await launchRedis()
    const launch = async (secrets: string) => {
      const program = startBin(bin, ['--port=0', `--redis=${redis.url}`], { EMAIL_CODE_KIT_SECRET: secrets })
      const url = await program.url()
      await becomes(url, ready)
      return { ...program, url: () => url }
    }
    const [older, newer] = ['decade'.repeat(8), 'facade'.repeat(8)]
    const before = await launch(older)
    const client = connectClient(before.url())
    await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken: await solveForPass(client, email) })
    const [mail] = (await (await fetch(`${before.url()}/mailbox.json`)).json()) as { code: string }[]
    const login = { email, code: mail?.code ?? '' }
    expect(await before.stop()).toBe(0)

    const strange = await launch(newer)
    await expect(connectClient(strange.url()).loginWithEmailCode(login)).rejects.toThrow('CAPTCHA.0007')
    const after = await launch(`${newer} ${older}`)
    expect(await connectClient(after.url()).loginWithEmailCode(login)).toMatchObject({ status: 'SUCCESS' })
  })

  test('makes one of two servers: what one begins, the other finishes, and nothing is spent twice', async () => {
    const redis = await launchRedis()
    const programs = [1, 2].map(() => startBin(bin, ['--port=0', `--redis=${redis.url}`], env))
    const [first = '', second = ''] = await Promise.all(programs.map(async ({ url }) => url()))
    await Promise.all([becomes(first, ready), becomes(second, ready)])
    const [one, two] = [connectClient(first), connectClient(second)]
    const captchaToken = await solveForPass(one, email, two)
    const sends = await Promise.allSettled(
      [one, two, one, two].map(async (client) => client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })),
    )
    expect(sends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const mails = await Promise.all(
      [first, second].map(async (url) => (await (await fetch(`${url}/mailbox.json`)).json()) as { code: string }[]),
    )
    const codes = mails.flat().map(({ code }) => code)
    expect(codes).toHaveLength(1)
    const other = mails[0]?.length ? two : one
    expect(await other.loginWithEmailCode({ email, code: codes[0] ?? '' })).toMatchObject({ status: 'SUCCESS' })
  })
})

async function connect(times?: Parameters<typeof connectRedis>[2]) {
  const redis = await launchRedis()
  const entries: LogEntry[] = []
  const connection = await connectRedis(redis.url, (entry) => entries.push(entry), times)
  onTestFinished(async () => connection.close())
  await vi.waitFor(async () => expect(await connection.send(['PING'])).toBe('PONG'), { timeout: 10_000 })
  return { redis, entries, ...connection }
}

describe('the connection', () => {
  test('refuses at once while Redis is away: nothing waits for it', async () => {
    const { redis, send } = await connect()
    await redis.kill()
    await vi.waitFor(async () => expect(send(['PING'])).rejects.toThrow(/offline|closed/i), { timeout: 10_000 })
  })

  test('is given up when Redis says nothing any more, and made anew', async () => {
    const { redis, send, entries } = await connect({ interval: 50, silence: 200 })
    redis.pause()
    await expect(send(['PING'])).rejects.toThrow(/disconnect|closed/i)
    expect(entries.at(-1)).toMatchObject({ level: 'error', outcome: 'away', message: expect.stringContaining('0.2 s') })
    redis.resume()
    await vi.waitFor(async () => expect(await send(['PING'])).toBe('PONG'), { timeout: 15_000 })
    expect(entries.at(-1)).toMatchObject({ outcome: 'ready' })
  })

  test('is kept while nobody asks for anything', async () => {
    const { redis, send, entries } = await connect({ interval: 100, silence: 1000 })
    const observer = await connectRedis(redis.url, () => undefined)
    onTestFinished(async () => observer.close())
    const id = await send(['CLIENT', 'ID'])
    const countPings = async () => {
      const [, calls] = /cmdstat_ping:calls=(\d+)/.exec(String(await observer.send(['INFO', 'commandstats']))) ?? []
      return Number(calls)
    }
    // So many looks take longer than the silence that would end it.
    await vi.waitFor(async () => expect(await countPings()).toBeGreaterThan(15), { timeout: 15_000 })
    expect(await send(['CLIENT', 'ID'])).toBe(id)
    expect(entries.map(({ outcome }) => outcome)).toEqual(['ready'])
  })
})
