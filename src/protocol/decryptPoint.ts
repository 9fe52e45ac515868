import { blockSize, noVector, readPointKey } from './pointKey.ts'

/**
 * Reads what `encryptPoint` wrote.
 *
 * @param text as sent: anything
 * @param secretKey of the challenge, 16 bytes as UTF-8
 * @returns `undefined` for what was not encrypted under that key
 * @throws Error where there is no `crypto.subtle`
 */
export async function decryptPoint(text: string, secretKey: string): Promise<string | undefined> {
  const key = await readPointKey(secretKey)
  const blocks = readBase64(text)
  if (!key || !blocks?.length || blocks.length % blockSize) return undefined
  // CBC demands its own padding at the end. That of an empty text comes as one block which is right behind the last one.
  const last = blocks.slice(-blockSize)
  const ending = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv: last }, key, new Uint8Array()))
  const chain = new Uint8Array([...blocks, ...ending])
  const mixed = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv: noVector }, key, chain))
  // CBC took each block for mixed with the one before; doing that again undoes it.
  return unpad(mixed.map((byte, index) => byte ^ (blocks[index - blockSize] ?? 0)))
}

function readBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** Takes the padding off (PKCS7: n bytes with the value n, 1 to 16) and reads the rest as UTF-8. */
function unpad(padded: Uint8Array): string | undefined {
  const padding = padded.at(-1) ?? 0
  const isPadding = padding > 0 && padding <= blockSize && padded.slice(-padding).every((byte) => byte === padding)
  // As it is, a byte order mark too.
  return isPadding ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(padded.slice(0, -padding)) : undefined
}
