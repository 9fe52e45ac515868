import type { Hmac } from './webHmac.ts'

/** HMAC-SHA-256 over several texts, so that nothing in the store shows or proves an address or a code. */
export interface Signer {
  /** Signs under the current secret; 64 hexadecimal digits. */
  sign(...parts: string[]): Promise<string>
  /** Signs under every accepted secret, the current one first: where something may be stored while rotating. */
  signAll(...parts: string[]): Promise<string[]>
  /** Compares in constant time, under every accepted secret. */
  matches(signature: string, ...parts: string[]): Promise<boolean>
}

/** @param secrets the current one first, then the one being rotated out */
export function createSigner([current = '', ...previous]: readonly string[], hmac: Hmac): Signer {
  // As JSON, so that no two lists of parts give the same text.
  const sign = async (...parts: string[]) => hmac(current, JSON.stringify(parts))
  const signAll = async (...parts: string[]) =>
    Promise.all([current, ...previous].map(async (secret) => hmac(secret, JSON.stringify(parts))))
  return {
    sign,
    signAll,
    async matches(signature, ...parts) {
      const candidates = await signAll(...parts)
      return candidates.map((candidate) => equal(candidate, signature)).includes(true)
    },
  }
}

/** Looks at every character, wherever the first difference is: the time taken says nothing. */
function equal(left: string, right: string): boolean {
  let difference = left.length ^ right.length
  for (let index = 0; index < left.length; index++) difference |= left.charCodeAt(index) ^ right.charCodeAt(index)
  return difference === 0
}
