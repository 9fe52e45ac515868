import type { Scenario } from '../../protocol/scenarios.ts'
import type { Settings } from '../resolveSettings.ts'
import { quotaAddress } from '../mail/quotaAddress.ts'
import { createToken } from '../security/createToken.ts'
import { ipBucket } from '../security/ipBucket.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Draws a code for one scenario and address, instead of an older one. The store gets its HMAC, never the code.
 *
 * @param known without an account a code is kept all the same, one that nothing matches: looking it up then takes the
 * same time
 * @returns the code, and how long it works in seconds
 */
export async function issueCode(settings: Settings, scenario: Scenario, email: string, known: boolean) {
  const { store, signer, randomInt, codeLength, now } = settings
  const code = Array.from({ length: codeLength }, () => randomInt(10)).join('')
  const codeTtl = settings.codeTtl(scenario)
  const id = createToken()
  const signature = await signer.sign('code', id, scenario, email, known ? code : createToken())
  const name = await signer.sign('code-of', scenario, email)
  // With its life and its time: who checks it may be set up for another life, and may find an older one, too.
  await store.set(`code:${name}`, [id, signature, codeTtl * 1000, now()].join(' '), codeTtl * 1000)
  return { code, codeTtl }
}

/** A code that somebody typed. */
export interface CodeCheck {
  scenario: Scenario
  email: string
  code: string
  /** The client's IP, where it is known. */
  ip: string | undefined
}

/**
 * Checks a code, and uses it up if it is right.
 *
 * Every try is counted before the code is looked at, so a thousand simultaneous guesses are still five. A code that
 * ran out of tries stays where it is: deleting it would let a right answer lose against simultaneous wrong ones.
 *
 * @returns `true` for exactly one caller
 */
export async function checkCode(settings: Settings, { scenario, email, code, ip }: CodeCheck) {
  const { store, signer, limits } = settings
  const record = await findRecord(settings, scenario, email)
  if (!record) return false
  const wrongs = `wrong:${await signer.sign('wrong', quotaAddress(email), ipBucket(ip ?? ''))}`
  // The day comes first: who has used it up shall not use up the tries of the next code, too.
  const mayTry =
    (await within(settings, wrongs, limits.wrongCodesPerDay, day)) &&
    (await within(settings, `tries:${record.id}`, limits.triesPerCode, record.lifeMs))
  const isRight = mayTry && (await signer.matches(record.signature, 'code', record.id, scenario, email, code))
  // Only what was looked at and wrong counts for the day.
  if (!mayTry || isRight) await store.refund(wrongs)
  return isRight && within(settings, `used:${record.id}`, 1, record.lifeMs)
}

/** While secrets rotate, a code may still be filed under the previous one: the newest counts. */
async function findRecord({ store, signer }: Settings, scenario: Scenario, email: string) {
  const names = await signer.signAll('code-of', scenario, email)
  const records = await Promise.all(names.map((name) => store.get(`code:${name}`)))
  const [newest] = records.flatMap((record) => readRecord(record) ?? []).toSorted((a, b) => b.issuedAt - a.issuedAt)
  return newest
}

function readRecord(record: string | undefined) {
  const [id, signature, life, issuedAt] = record?.split(' ') ?? []
  return id && signature ? { id, signature, lifeMs: Number(life) || day, issuedAt: Number(issuedAt) || 0 } : undefined
}

async function within({ store }: Settings, key: string, limit: number | false, windowMs: number): Promise<boolean> {
  return limit === false || (await store.hit(key, windowMs)).count <= limit
}
