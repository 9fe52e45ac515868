import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { startProgram } from './startProgram.mjs'

/** The reference server inside Next.js, in its production build: the API answers through its route handler. */
export async function driveNextServer({ folder }) {
  const args = ['next', 'start', '--hostname', '127.0.0.1', '--port', '0']
  const { url, stop } = await startProgram('npx', args, { cwd: `${folder}/server/next` })
  const { createClient } = await import('../../dist/client.js')
  const { proofOfWorkPaths } = await import('../../dist/protocol/proofOfWork.js')
  const client = createClient({ baseUrl: url, clientId: 'demo-client' })
  await client.getChallenge()
  // A task is found again when it is handed in, which takes a server that lives longer than a request.
  const { token, parameters } = await client.call(proofOfWorkPaths.proofOfWork)
  const { derivedKey } = await solveChallenge({ challenge: { parameters }, deriveKey })
  const proof = { token, solution: derivedKey, sender: 'mara@example.com' }
  const { captcha_token: captchaToken } = await client.call(proofOfWorkPaths.verifyProofOfWork, {}, proof)
  await client.sendEmailCode({ email: 'mara@example.com', scenario: 'LOGIN_EMS', captchaToken })
  const preflight = await fetch(`${url}/api/v2/sdk/captcha`, { method: 'OPTIONS' })
  if (preflight.status !== 405)
    throw new Error(`server/next: OPTIONS got through to something else: ${preflight.status}`)
  await stop()
}
