import { decryptPoint } from '../../protocol/decryptPoint.ts'
import { decodePointJson } from '../../protocol/pointJson.ts'
import { FIRST_GAP, LAST_GAP } from '../puzzle/Puzzle.ts'
import type { Settings } from '../resolveSettings.ts'
import { createToken, isToken } from '../security/createToken.ts'
import { randomInt as secureRandomInt } from '../security/randomInt.ts'

/** What a `secretKey` is made of, 16 characters long as in the documentation's samples (contract section 2). */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

const separator = ' '
/** Characters of a solution; an honest one has 20, or 44 encrypted. */
const maxLength = 256
const keyOf = (token: string) => `challenge:${token}`

/**
 * Draws an answer, remembers it for one attempt, and returns it with its token, and with the key that the solution has
 * to be encrypted under; `null` where it comes plain.
 */
export async function issueChallenge({ randomInt, store, challengeTtl, pointEncoding }: Settings) {
  const token = createToken()
  const x = FIRST_GAP + randomInt(LAST_GAP - FIRST_GAP + 1)
  const secretKey = pointEncoding === 'aes' ? createSecretKey() : null
  await store.set(keyOf(token), [x, secretKey].join(separator), challengeTtl * 1000)
  return { token, x, secretKey }
}

/**
 * Spends the only attempt at a challenge.
 *
 * @param pointJson as sent, encrypted where the challenge has a key; `y` has to be 5 as at the vendors (contract section 7)
 * @returns whether it was right. A second look is always wrong
 */
export async function solveChallenge({ store, tolerance }: Settings, token: string, pointJson: string) {
  const challenge = isToken(token) ? await store.take(keyOf(token)) : undefined
  const [answer, secretKey] = challenge?.split(separator) ?? []
  // It is kept as part of the pass, so nobody may hand in a book.
  if (pointJson.length > maxLength) return false
  const point = decodePointJson(secretKey ? ((await decryptPoint(pointJson, secretKey)) ?? '') : pointJson)
  return answer !== undefined && point?.y === 5 && Math.abs(point.x - Number(answer)) <= tolerance
}

function createSecretKey(): string {
  return Array.from({ length: 16 }, () => alphabet[secureRandomInt(alphabet.length)]).join('')
}
