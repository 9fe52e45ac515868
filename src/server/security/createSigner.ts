import { toHex } from './toHex.ts'

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
export function createSigner(secrets: readonly string[]): Signer {
  const encoder = new TextEncoder()
  let imported: Promise<CryptoKey[]> | undefined

  const keys = () => (imported ??= Promise.all(secrets.map((secret) => importKey(encoder.encode(secret)))))
  // As JSON, so that no two lists of parts give the same text.
  const hmac = async (key: CryptoKey, parts: string[]) =>
    toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(JSON.stringify(parts)))))
  const signAll = async (...parts: string[]) => Promise.all((await keys()).map((key) => hmac(key, parts)))

  return {
    signAll,
    async sign(...parts) {
      const [current = ''] = await signAll(...parts)
      return current
    },
    async matches(signature, ...parts) {
      const candidates = await signAll(...parts)
      return candidates.map((candidate) => equal(candidate, signature)).includes(true)
    },
  }
}

async function importKey(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  if (!(crypto.subtle as SubtleCrypto | undefined)) {
    throw new Error(
      'email-code-kit: crypto.subtle is missing, and the server keeps codes only as HMAC. ' +
        'Browsers have it on https and localhost only: open the page there.',
    )
  }
  return crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}

/** Looks at every character, wherever the first difference is: the time taken says nothing. */
function equal(left: string, right: string): boolean {
  let difference = left.length ^ right.length
  for (let index = 0; index < left.length; index++) difference |= left.charCodeAt(index) ^ right.charCodeAt(index)
  return difference === 0
}
