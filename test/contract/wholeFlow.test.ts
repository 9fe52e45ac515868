import { expect, test } from 'vitest'
import { createClient, isApiError } from '../../src/client.ts'
import { deflateNode, listen } from '../../src/server-node.ts'
import { createMailbox, createServer } from '../../src/server.ts'
import { decodePng } from '../support/decodePng.ts'
import { solvePuzzle } from '../support/solvePuzzle.ts'

const email = 'mara@example.com'

test('over real HTTP, with real pictures: a puzzle is solved by looking, the code is read from the mailbox', async () => {
  const server = createServer({ deflate: deflateNode })
  const mailbox = createMailbox(server.outbox)
  const { url, close } = await listen({
    port: 0,
    fetch: async (request, context) =>
      new URL(request.url).pathname.startsWith('/mailbox') ? mailbox.fetch(request) : server.fetch(request, context),
  })
  try {
    const client = createClient({ baseUrl: url, clientId: 'demo-client', language: 'en' })
    const { token, background, piece } = await client.getChallenge()
    const x = solvePuzzle(
      decodePng(new Uint8Array(await background.arrayBuffer())),
      decodePng(new Uint8Array(await piece.arrayBuffer())),
    )
    const { captchaToken } = await client.verifyChallenge({ token, x, email })
    await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })
    await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken }).then(
      () => expect.unreachable('a pass was spent twice'),
      (error: unknown) => expect(isApiError(error) && error.code).toBe('CAPTCHA.0003'),
    )
    const mails = (await (await fetch(`${url}/mailbox.json`)).json()) as { to: string; code: string; subject: string }[]
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: email, subject: 'Your sign-in code' })
    const session = await client.loginWithEmailCode({ email, code: mails[0]?.code ?? '' })
    expect(session.status).toBe('SUCCESS')
  } finally {
    await close()
  }
})
