import { blockSize, noVector, readPointKey } from './pointKey.ts'

/**
 * Encrypts `point_json` as AJ-Captcha does: AES-128 in ECB with PKCS7 padding, written as Base64 (contract section 7).
 * It keeps nothing from anyone who sees the challenge, for that carries the key.
 *
 * Only ever imported by `import()` in the client: most tenants want the position plain.
 *
 * @param secretKey of the challenge, 16 bytes as UTF-8; where it is missing or blank the text stays as it is
 * @returns `undefined` where the key has another length
 * @throws Error where there is no `crypto.subtle`
 */
export async function encryptPoint(pointJson: string, secretKey: string | undefined): Promise<string | undefined> {
  if (!secretKey?.trim()) return pointJson
  const key = await readPointKey(secretKey)
  if (!key) return undefined
  const text = new TextEncoder().encode(pointJson)
  const padding = blockSize - (text.length % blockSize)
  const padded = new Uint8Array(text.length + padding).fill(padding)
  padded.set(text)
  const blocks = await Promise.all(
    Array.from({ length: padded.length / blockSize }, async (_, index) => {
      const block = padded.subarray(index * blockSize, (index + 1) * blockSize)
      // The second half is padding that CBC adds, mixed with the first.
      return (await crypto.subtle.encrypt({ name: 'AES-CBC', iv: noVector }, key, block)).slice(0, blockSize)
    }),
  )
  return btoa(blocks.map((block) => String.fromCharCode(...new Uint8Array(block))).join(''))
}
