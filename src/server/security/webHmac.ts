import { toHex } from './toHex.ts'

/** HMAC-SHA-256 of a text under a secret, both as UTF-8; 64 hexadecimal digits. */
export type Hmac = (secret: string, text: string) => string | Promise<string>

/** Makes an {@link Hmac} by WebCrypto: browsers, workers and Node alike. */
export function createWebHmac(): Hmac {
  const encoder = new TextEncoder()
  const keys = new Map<string, Promise<CryptoKey>>()
  const keyOf = async (secret: string) => {
    const key = keys.get(secret) ?? importKey(encoder.encode(secret))
    keys.set(secret, key)
    return key
  }
  return async (secret, text) => {
    const key = await keyOf(secret)
    return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text))))
  }
}

async function importKey(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  if (!(crypto.subtle as SubtleCrypto | undefined)) {
    throw new Error(
      'email-code-kit: crypto.subtle is missing, and the server keeps codes only as HMAC. ' +
        'Browsers have it on https and localhost only: open the page there, or give an `hmac` of your own.',
    )
  }
  return crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}
