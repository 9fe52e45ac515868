import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { describe, expect, test, vi } from 'vitest'
import { paths } from '../../../src/protocol/paths.ts'
import { proofOfWorkPaths, type ProofTaskBody } from '../../../src/protocol/proofOfWork.ts'
import { createServer } from '../../../src/server/createServer.ts'
import type { RequestContext } from '../../../src/server/routes/Route.ts'
import type { ServerOptions } from '../../../src/server/ServerOptions.ts'
import { createMemoryStore } from '../../../src/server/store/createMemoryStore.ts'
import { createTestServer, refused, tally } from './createTestServer.ts'

const { proofOfWork: taskPath, verifyProofOfWork: verifyPath } = proofOfWorkPaths
const mara = 'mara@example.com'

const wrong = { status: 400, error_code: 'IDAAS.SDK.CAPTCHA.0002', error_msg: '图形验证码校验失败' }

const solve = async ({ parameters }: ProofTaskBody) => (await solveChallenge({ challenge: { parameters }, deriveKey }))!

/** A server whose tasks are done in a moment. */
function createProofServer(options: ServerOptions = {}) {
  const kit = createTestServer({ proofOfWork: { cost: 2, tries: 8 }, ...options })
  const getTask = async (context?: RequestContext) =>
    (await (await kit.request(taskPath, {}, context)).json()) as ProofTaskBody
  const verify = async (token: string, solution: string, sender = mara, context?: RequestContext) =>
    kit.post(verifyPath, { token, solution, sender }, {}, context)
  return {
    ...kit,
    getTask,
    verify,
    /** A task with its solution. */
    async work() {
      const task = await getTask()
      return { token: task.token, solution: (await solve(task)).derivedKey }
    },
  }
}

describe('a task', () => {
  test('has a token like a puzzle’s, and all that a device needs to work it off, and no more', async () => {
    const { request } = createProofServer()
    const response = await request(taskPath)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      token: expect.stringMatching(/^[0-9a-f]{32}$/),
      parameters: {
        algorithm: 'PBKDF2/SHA-256',
        cost: 2,
        keyLength: 32,
        keyPrefix: expect.stringMatching(/^[0-9a-f]{32}$/),
        nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
        salt: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    })
  })

  test('takes from half to one and a half times as many tries as are asked for, whatever is drawn', async () => {
    const proofOfWork = { cost: 1, tries: 20 }
    const least = await createProofServer({ proofOfWork, randomInt: () => 0 }).getTask()
    expect((await solve(least)).counter + 1).toBe(11)
    const most = await createProofServer({ proofOfWork, randomInt: (max) => max - 1 }).getTask()
    expect((await solve(most)).counter + 1).toBe(30)
  })

  test('takes 1000 tries of 5000 rounds on average where nobody says how large it is', async () => {
    const randomInt = vi.fn<(max: number) => number>(() => 0)
    const { getTask } = createProofServer({ proofOfWork: true, randomInt })
    expect((await getTask()).parameters.cost).toBe(5000)
    expect(randomInt.mock.calls).toEqual([[1000]])
  })

  test('is another one each time, even if the draws are not', async () => {
    const { getTask } = createProofServer({ randomInt: () => 0 })
    const tasks = await Promise.all(Array.from({ length: 20 }, async () => getTask()))
    for (const name of ['keyPrefix', 'nonce', 'salt'] as const)
      expect(new Set(tasks.map(({ parameters }) => parameters[name])).size).toBe(20)
  })
})

describe('a finished task', () => {
  test('gives a pass in the form of all passes, and the pass sends one e-mail', async () => {
    const { work, verify, send, outbox } = createProofServer()
    const { token, solution } = await work()
    const response = await verify(token, solution)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { captcha_token } = (await response.json()) as { captcha_token: string }
    expect(captcha_token).toBe(`${token}---{"x":0.0,"y":5.0}`)
    expect((await send(captcha_token)).status).toBe(200)
    expect(outbox.mails).toHaveLength(1)
    expect(await refused(send(captcha_token))).toMatchObject({ error_code: 'IDAAS.SDK.CAPTCHA.0003' })
  })

  test('gives a pass for one address only', async () => {
    const { work, verify, send, outbox } = createProofServer()
    const { token, solution } = await work()
    const { captcha_token } = (await (await verify(token, solution)).json()) as { captcha_token: string }
    expect(await refused(send(captcha_token, { email: 'anna@example.com' }))).toMatchObject({
      error_code: 'IDAAS.SDK.CAPTCHA.0004',
    })
    expect(outbox.mails).toEqual([])
  })

  test('gives a pass that lives as long as any', async () => {
    const { work, verify, send, advance } = createProofServer()
    const { token, solution } = await work()
    const { captcha_token } = (await (await verify(token, solution)).json()) as { captcha_token: string }
    advance(180)
    expect(await refused(send(captcha_token))).toMatchObject({ error_code: 'IDAAS.SDK.CAPTCHA.0003' })
  })

  test('of 20 simultaneous times that it is handed in counts once', async () => {
    const { work, verify } = createProofServer()
    const { token, solution } = await work()
    const answers = Array.from({ length: 20 }, async () => verify(token, solution))
    expect(await tally(answers)).toEqual({ '200': 1, 'IDAAS.SDK.CAPTCHA.0002': 19 })
  })

  test('counts for 120 seconds, or as long as a challenge can be solved', async () => {
    const { work, verify, advance } = createProofServer()
    const early = await work()
    advance(119.9)
    expect((await verify(early.token, early.solution)).status).toBe(200)
    const late = await work()
    advance(120)
    expect(await refused(verify(late.token, late.solution))).toEqual(wrong)

    const short = createProofServer({ challengeTtl: 10 })
    const task = await short.work()
    short.advance(10)
    expect(await refused(short.verify(task.token, task.solution))).toEqual(wrong)
  })

  test('counts at another process that shares the store and the secret, even while secrets rotate', async () => {
    const store = createMemoryStore({ now: () => 0 })
    const [old, current] = ['an old secret of a server', 'the new secret of a server']
    const before = createProofServer({ store, secret: old })
    const after = createProofServer({ store, secret: [current, old] })
    const stranger = createProofServer({ store, secret: 'a secret of somebody else' })
    const [first, second] = [await before.work(), await before.work()]
    expect((await after.verify(first.token, first.solution)).status).toBe(200)
    expect(await refused(stranger.verify(second.token, second.solution))).toEqual(wrong)
  })
})

describe('what is no finished task', () => {
  test('is refused like a wrong puzzle, and was the only attempt', async () => {
    const { work, verify } = createProofServer()
    const { token, solution } = await work()
    const almost = solution.slice(0, -1) + (solution.endsWith('0') ? '1' : '0')
    expect(await refused(verify(token, almost))).toEqual(wrong)
    expect(await refused(verify(token, solution))).toEqual(wrong)
  })

  test('is the prefix that everybody is told, with anything after it', async () => {
    const { getTask, verify } = createProofServer()
    const { token, parameters } = await getTask()
    expect(await refused(verify(token, parameters.keyPrefix + '0'.repeat(32)))).toEqual(wrong)
  })

  test('is the solution of another task', async () => {
    const { work, verify } = createProofServer()
    const [mine, other] = [await work(), await work()]
    expect(await refused(verify(mine.token, other.solution))).toEqual(wrong)
  })

  test('is a puzzle, solved or not; nor does a proof solve a puzzle', async () => {
    const { work, verify, getChallenge, post } = createProofServer()
    const [puzzle, proof] = [await getChallenge(), await work()]
    expect(await refused(verify(puzzle.token, proof.solution))).toEqual(wrong)
    const body = { ...proof, point_json: '{"x":0.0,"y":5.0}', sender: mara }
    expect(await refused(post(paths.verifyCaptcha, body))).toEqual(wrong)
  })

  test.each([
    ['with a capital', (solution: string) => `${solution.slice(0, -1)}F`],
    ['with a space', (solution: string) => `${solution} `],
    ['twice', (solution: string) => solution + solution],
    ['half', (solution: string) => solution.slice(0, 32)],
    ['of an odd length', (solution: string) => solution.slice(1)],
    ['that is no hexadecimal', () => 'x'.repeat(64)],
    ['of 15 000 characters', () => '0'.repeat(15_000)],
  ])('is a solution %s', async (_what, change) => {
    const { work, verify, errors } = createProofServer()
    const { token, solution } = await work()
    expect(await refused(verify(token, change(solution)))).toEqual(wrong)
    expect(errors).toEqual([])
  })

  test.each(['token', 'solution', 'sender'])('is one with an empty %s, which leaves the task alone', async (name) => {
    const { work, post } = createProofServer()
    const body = { ...(await work()), sender: mara }
    expect(await refused(post(verifyPath, { ...body, [name]: '' }))).toEqual(wrong)
    expect((await post(verifyPath, body)).status).toBe(200)
  })

  test.each([
    ['nothing', '', 'IDAAS.SDK.CAPTCHA.0002'],
    ['no JSON', '{"token":', 'KIT.0400'],
    ['null', 'null', 'KIT.0400'],
    ['an array', '[{"token":"x"}]', 'KIT.0400'],
    ['a prototype', '{"__proto__":{"token":"x","solution":"y","sender":"z"}}', 'IDAAS.SDK.CAPTCHA.0002'],
    ['numbers', '{"token":1,"solution":2,"sender":3}', 'IDAAS.SDK.CAPTCHA.0002'],
    ['objects', '{"token":{},"solution":[],"sender":null}', 'IDAAS.SDK.CAPTCHA.0002'],
    [
      'names of methods',
      '{"token":"constructor","solution":"__proto__","sender":"toString"}',
      'IDAAS.SDK.CAPTCHA.0002',
    ],
    [
      'a token of another form',
      `{"token":"${'0'.repeat(9000)}","solution":"00","sender":"a@b"}`,
      'IDAAS.SDK.CAPTCHA.0002',
    ],
    ['broken UTF-16', '{"token":"\\ud800","solution":"\\u0000","sender":"\\udfff"}', 'IDAAS.SDK.CAPTCHA.0002'],
  ])('is %s, and that is a refusal, never a fault', async (_what, body, error_code) => {
    const { post, errors } = createProofServer()
    expect(await refused(post(verifyPath, body))).toMatchObject({ status: 400, error_code })
    expect(errors).toEqual([])
  })
})

describe('the caller', () => {
  test('has to say who it is, in the order of every endpoint', async () => {
    const { request } = createProofServer()
    for (const [path, method] of [
      [taskPath, 'GET'],
      [verifyPath, 'POST'],
    ] as const) {
      expect(await refused(request(path, { method, headers: {} }))).toMatchObject({
        error_code: 'IDAAS.SDK.PARAM.0001',
      })
    }
  })

  test.each([
    [taskPath, 'POST', 'GET'],
    [verifyPath, 'GET', 'POST'],
  ])('of %s by %s is told of %s', async (path, method, allowed) => {
    const { request } = createProofServer()
    const response = await request(path, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, allowed])
  })

  test('has as many tasks a minute as challenges, both counted together', async () => {
    const { request, getCaptcha, advance } = createProofServer()
    const mine = { ip: '203.0.113.9' }
    const asks = Array.from({ length: 30 }, async (_, index) =>
      index % 2 ? getCaptcha({}, mine) : request(taskPath, {}, mine),
    )
    expect(await tally(asks)).toEqual({ '200': 30 })
    const response = await request(taskPath, {}, mine)
    expect(response.headers.get('retry-after')).toBe('60')
    expect(await refused(response)).toMatchObject({ status: 429, error_code: 'KIT.0429' })
    expect((await getCaptcha({}, mine)).status).toBe(429)
    expect((await request(taskPath, {}, { ip: '203.0.113.10' })).status).toBe(200)
    advance(60)
    expect((await request(taskPath, {}, mine)).status).toBe(200)
  })

  test('hands in as many tasks a minute as solutions; the next one is not looked at, so its task stays', async () => {
    const { work, verify, post, advance } = createProofServer()
    const mine = { ip: '203.0.113.9' }
    const { token, solution } = await work()
    const guesses = Array.from({ length: 30 }, async (_, index) =>
      index % 2
        ? verify('0'.repeat(32), solution, mara, mine)
        : post(paths.verifyCaptcha, { token: '0'.repeat(32), point_json: '{}', sender: mara }, {}, mine),
    )
    expect(await tally(guesses)).toEqual({ 'IDAAS.SDK.CAPTCHA.0002': 30 })
    expect(await refused(verify(token, solution, mara, mine))).toMatchObject({ status: 429, error_code: 'KIT.0429' })
    advance(60)
    expect((await verify(token, solution, mara, mine)).status).toBe(200)
  })
})

describe('the option', () => {
  test('false answers both paths like any that is not there', async () => {
    const { request, post } = createProofServer({ proofOfWork: false })
    const unknown = await refused(request('/api/v2/sdk/nothing'))
    expect(unknown).toMatchObject({ status: 404, error_code: 'KIT.0404' })
    expect(await refused(request(taskPath))).toEqual(unknown)
    expect(await refused(request(taskPath, { method: 'PUT', headers: {} }))).toEqual(unknown)
    expect(await refused(post(verifyPath, { token: 'x', solution: 'y', sender: mara }))).toEqual(unknown)
  })

  test('left out, the paths are there, below the base path, too', async () => {
    const { request } = createTestServer({ basePath: '/auth' })
    expect((await request(`/auth${taskPath}`)).status).toBe(200)
    expect((await request(taskPath)).status).toBe(404)
  })

  test.each([
    [{ cost: 0 }, 'proofOfWork.cost is 0'],
    [{ cost: 1.5 }, 'proofOfWork.cost is 1.5'],
    [{ tries: 1_000_001 }, 'proofOfWork.tries is 1000001'],
    [{ tries: Number.NaN }, 'proofOfWork.tries is NaN'],
  ])('%j is refused when the server is made', (proofOfWork, message) => {
    expect(() => createServer({ proofOfWork })).toThrow(`email-code-kit: ${message}`)
  })

  test('of the smallest task still makes one', async () => {
    const { work, verify } = createProofServer({ proofOfWork: { cost: 1, tries: 1 } })
    const { token, solution } = await work()
    expect((await verify(token, solution)).status).toBe(200)
  })
})

test('a token that cannot be one never reaches the store', async () => {
  const take = vi.fn(async () => undefined)
  const { verify } = createProofServer({ store: { ...createMemoryStore(), take } })
  await verify(`${'0'.repeat(31)}g`, '00')
  await verify('0'.repeat(9000), '00')
  expect(take).not.toHaveBeenCalled()
  await verify('0'.repeat(32), '00')
  expect(take).toHaveBeenCalledOnce()
})

test('a store that fails is a service that is busy', async () => {
  const store = { ...createMemoryStore(), take: () => Promise.reject(new Error('connection lost')) }
  const { work, verify } = createProofServer({ store })
  const { token, solution } = await work()
  expect(await refused(verify(token, solution))).toMatchObject({ status: 503, error_code: 'KIT.0503' })
})
