import { afterEach, expect, test, vi } from 'vitest'
import { isApiError, isInvalidResponseError, isTimeoutError } from '../../src/client.ts'
import { solveProof } from '../../src/hooks/solveProof.ts'
import { proofOfWorkPaths, type ProofTaskBody } from '../../src/protocol/proofOfWork.ts'
import { createTestClient } from './createTestClient.ts'

const { proofOfWork: taskPath, verifyProofOfWork: verifyPath } = proofOfWorkPaths
const email = 'mara@example.com'
const quick = { proofOfWork: { cost: 2, tries: 8 } }

afterEach(() => {
  vi.restoreAllMocks()
})

test('from the task to the session, without a puzzle', async () => {
  const { client, outbox, requests } = createTestClient({ serverOptions: quick })
  const { token, solution } = await solveProof(await client.call(taskPath), new AbortController())
  const answer = await client.call(verifyPath, {}, { token, solution, sender: email })
  const { captcha_token: captchaToken } = answer as { captcha_token: string }
  await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })
  const code = outbox.mails[0]?.code ?? ''
  expect(await client.loginWithEmailCode({ email, code })).toMatchObject({ status: 'SUCCESS' })
  expect(requests.map(({ method, path, body }) => `${method} ${path} ${body}`.trim())).toEqual([
    'GET /api/v2/sdk/captcha/proof-of-work',
    `POST /api/v2/sdk/captcha/proof-of-work/verify {"token":"${token}","solution":"${solution}","sender":"${email}"}`,
    `POST /api/v2/sdk/email/send {"email":"${email}","type":"LOGIN_EMS","captcha_token":"${token}---{\\"x\\":0.0,\\"y\\":5.0}"}`,
    `POST /api/v2/sdk/login/email-verify-code {"email":"${email}","verify_code":"${code}"}`,
  ])
})

test('a task is good for one proof: the second is refused like a wrong puzzle', async () => {
  const { client } = createTestClient({ serverOptions: quick })
  const proof = await solveProof(await client.call(taskPath), new AbortController())
  await client.call(verifyPath, {}, { ...proof, sender: email })
  const again = client.call(verifyPath, {}, { ...proof, sender: email })
  await expect(again).rejects.toMatchObject({ name: 'ApiError', code: 'CAPTCHA.0002', recovery: 'solve-again' })
})

test('where it is switched off, the client says so', async () => {
  const { client } = createTestClient({ serverOptions: { proofOfWork: false } })
  await client.call(taskPath).then(
    () => expect.unreachable('there was a task'),
    (error: unknown) => expect(isApiError(error) && [error.status, error.code]).toEqual([404, 'KIT.0404']),
  )
})

test('a solver that is stopped ends with the reason, and soon', async () => {
  const { client } = createTestClient({ serverOptions: { proofOfWork: { cost: 1, tries: 1_000_000 } } })
  const controller = new AbortController()
  const reason = new Error('gone')
  const proof = solveProof(await client.call(taskPath), controller)
  controller.abort(reason)
  await expect(proof).rejects.toBe(reason)
})

test('a device that is too slow for the life of the task gives up', async () => {
  const { client } = createTestClient({ serverOptions: { proofOfWork: { cost: 1, tries: 1_000_000 } } })
  const task = await client.call(taskPath)
  let time = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 20_000))
  await solveProof(task, new AbortController()).then(
    () => expect.unreachable('it was solved'),
    (error: unknown) => expect(isTimeoutError(error)).toBe(true),
  )
  expect(time).toBeGreaterThan(110_000)
})

test('a task that cannot be worked off is an answer that is none', async () => {
  const { client } = createTestClient({ serverOptions: quick })
  const task = (await client.call(taskPath)) as ProofTaskBody
  const spoiled = [
    undefined,
    'task',
    { ...task, token: '' },
    { ...task, token: 7 },
    { token: task.token },
    ...['algorithm', 'keyPrefix', 'nonce', 'salt', 'cost'].map((name) => {
      const { [name]: _gone, ...parameters } = { ...task.parameters } as Record<string, unknown>
      return { token: task.token, parameters }
    }),
  ]
  const outcomes = spoiled.map(async (body) =>
    solveProof(body, new AbortController()).then(
      () => 'solved',
      (error: unknown) => isInvalidResponseError(error),
    ),
  )
  expect(await Promise.all(outcomes)).toEqual(spoiled.map(() => true))
})
