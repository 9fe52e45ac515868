/** Bytes of a block of AES, and of a key of AES-128. */
export const blockSize = 16

/** CBC mixes this into the first block; with nothing mixed in, that block is as in ECB, which WebCrypto does not have. */
export const noVector: BufferSource = new Uint8Array(blockSize)

/**
 * Makes the AES-128 key of a challenge: the UTF-8 bytes of its `secretKey` (contract section 7).
 *
 * @returns `undefined` where they are not 16
 * @throws Error where there is no `crypto.subtle`
 */
export async function readPointKey(secretKey: string): Promise<CryptoKey | undefined> {
  if (!(crypto.subtle as SubtleCrypto | undefined)) {
    throw new Error(
      "email-code-kit: crypto.subtle is missing, and with pointEncoding 'aes' a puzzle cannot be checked without it. " +
        'Browsers have it on https and localhost only: open the page there.',
    )
  }
  const bytes = new TextEncoder().encode(secretKey)
  if (bytes.length !== blockSize) return undefined
  return crypto.subtle.importKey('raw', bytes, 'AES-CBC', false, ['encrypt', 'decrypt'])
}
