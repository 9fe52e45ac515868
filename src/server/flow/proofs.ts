import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { ProofTaskBody } from '../../protocol/proofOfWork.ts'
import type { Settings } from '../resolveSettings.ts'
import { createToken, isToken } from '../security/createToken.ts'

const keyOf = (token: string) => `proof:${token}`

/**
 * Makes a task for a device, and remembers it for one attempt. Making it costs the server one try, solving it from half
 * to one and a half times `tries`: the counter is drawn, so that nobody has bad luck.
 */
export async function issueTask(settings: Settings): Promise<ProofTaskBody> {
  const { randomInt, signer, store, challengeTtl } = settings
  const { cost, tries } = settings.proofOfWork
  const token = createToken()
  const secret = await signer.sign('proof', token)
  // No `expiresAt`: that would be by the clock of the machine, and the store forgets the task in time.
  const task = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: Math.floor(tries / 2) + randomInt(tries),
    deriveKey,
    hmacSignatureSecret: secret,
    hmacKeySignatureSecret: secret,
  })
  await store.set(keyOf(token), JSON.stringify(task), challengeTtl * 1000)
  const { algorithm, keyLength, keyPrefix, nonce, salt } = task.parameters
  return { token, parameters: { algorithm, cost, keyLength, keyPrefix, nonce, salt } }
}

/**
 * Spends the only attempt at a task.
 *
 * @param solution as sent: the whole derived key
 * @returns whether it was right. A second look is always wrong
 */
export async function checkProof({ signer, store }: Settings, token: string, solution: string): Promise<boolean> {
  const text = isToken(token) ? await store.take(keyOf(token)) : undefined
  if (text === undefined) return false
  const challenge = JSON.parse(text) as Awaited<ReturnType<typeof createChallenge>>
  // The key is compared by its signature; which counter led to it does not matter.
  const found = { counter: 0, derivedKey: solution }
  const checks = (await signer.signAll('proof', token)).map(async (secret) =>
    verifySolution({
      challenge,
      deriveKey,
      solution: found,
      hmacSignatureSecret: secret,
      hmacKeySignatureSecret: secret,
    }),
  )
  return (await Promise.all(checks)).some(({ verified }) => verified)
}
