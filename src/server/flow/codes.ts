import type { Scenario } from '../../protocol/scenarios.ts'
import type { Settings } from '../resolveSettings.ts'
import { createToken } from '../security/createToken.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Draws a code for one scenario and address, instead of an older one. The store gets its HMAC, never the code.
 *
 * @returns the code, and how long it works in seconds
 */
export async function issueCode(settings: Settings, scenario: Scenario, email: string) {
  const { store, signer, randomInt, codeLength } = settings
  const code = Array.from({ length: codeLength }, () => randomInt(10)).join('')
  const codeTtl = settings.codeTtl(scenario)
  const id = createToken()
  const signature = await signer.sign('code', id, scenario, email, code)
  const name = await signer.sign('code-of', scenario, email)
  await store.set(`code:${name}`, `${id} ${signature}`, codeTtl * 1000)
  return { code, codeTtl }
}

/**
 * Checks a code, and uses it up if it is right.
 *
 * Every try is counted before the code is looked at, so a thousand simultaneous guesses are still five. A code that
 * ran out of tries stays where it is: deleting it would let a right answer lose against simultaneous wrong ones.
 *
 * @returns `true` for exactly one caller
 */
export async function checkCode(settings: Settings, scenario: Scenario, email: string, code: string) {
  const { store, signer, limits } = settings
  const windowMs = settings.codeTtl(scenario) * 1000
  const record = await findRecord(settings, scenario, email)
  if (!record) return false
  const wrongs = `wrong:${await signer.sign('wrong', email.toLowerCase())}`
  if (!(await within(settings, `tries:${record.id}`, limits.triesPerCode, windowMs))) return false
  if (!(await within(settings, wrongs, limits.wrongCodesPerAddressDay, day))) return false
  if (!(await signer.matches(record.signature, 'code', record.id, scenario, email, code))) return false
  // Only what was wrong counts for the day.
  await store.refund(wrongs)
  return within(settings, `used:${record.id}`, 1, windowMs)
}

/** While secrets rotate, a code may still be filed under the previous one. */
async function findRecord({ store, signer }: Settings, scenario: Scenario, email: string) {
  const names = await signer.signAll('code-of', scenario, email)
  const records = await Promise.all(names.map((name) => store.get(`code:${name}`)))
  const [id, signature] = records.find((record) => record !== undefined)?.split(' ') ?? []
  return id && signature ? { id, signature } : undefined
}

async function within({ store }: Settings, key: string, limit: number | false, windowMs: number): Promise<boolean> {
  return limit === false || (await store.hit(key, windowMs)).count <= limit
}
