import { createClient } from '../../src/client.ts'
import { decodePng } from '../support/decodePng.ts'
import { solvePuzzle } from '../support/solvePuzzle.ts'

export type Client = ReturnType<typeof createClient>

/** The real client of a page. Its requests come from 203.0.113.9, as if through a proxy on this machine. */
export function connectClient(baseUrl: string, { clientId = 'demo-client', language = 'en' } = {}): Client {
  return createClient({ baseUrl, clientId, language, headers: { 'X-Forwarded-For': '203.0.113.9' } })
}

/** Solves a real puzzle by looking at it. */
export async function solveForPass(client: Client, email: string, verifier = client): Promise<string> {
  const { token, background, piece } = await client.getChallenge()
  const x = solvePuzzle(
    decodePng(new Uint8Array(await background.arrayBuffer())),
    decodePng(new Uint8Array(await piece.arrayBuffer())),
  )
  const { captchaToken } = await verifier.verifyChallenge({ token, x, email })
  return captchaToken
}
