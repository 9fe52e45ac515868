import { decodePointJson } from '../../protocol/pointJson.ts'
import type { Settings } from '../resolveSettings.ts'
import { createToken, isToken } from '../security/createToken.ts'

/** Where the gap may begin, in picture pixels: clear of the piece at rest, and inside a picture 310 wide. */
const [leftmost, rightmost] = [60, 262]

const keyOf = (token: string) => `challenge:${token}`

/** Draws an answer, remembers it for one attempt, and returns it with its token. */
export async function issueChallenge({ randomInt, store, challengeTtl }: Settings) {
  const token = createToken()
  const x = leftmost + randomInt(rightmost - leftmost + 1)
  await store.set(keyOf(token), String(x), challengeTtl * 1000)
  return { token, x }
}

/**
 * Spends the only attempt at a challenge.
 *
 * @param pointJson as sent; `y` has to be 5 as at the vendors (contract section 7)
 * @returns whether it was right. A second look is always wrong
 */
export async function solveChallenge({ store, tolerance }: Settings, token: string, pointJson: string) {
  const answer = isToken(token) ? await store.take(keyOf(token)) : undefined
  const point = decodePointJson(pointJson)
  return answer !== undefined && point?.y === 5 && Math.abs(point.x - Number(answer)) <= tolerance
}
