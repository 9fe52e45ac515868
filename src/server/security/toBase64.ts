const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const padding = '='.charCodeAt(0)

let codes: Uint8Array | undefined

/**
 * Writes bytes as base64 (RFC 4648, section 4) without a `data:` prefix. By hand, and so as ASCII first: `btoa` wants the
 * bytes as a text, and making that takes ten times as long as all of this.
 */
export function toBase64(bytes: Uint8Array): string {
  codes ??= Uint8Array.from(digits, (digit) => digit.charCodeAt(0))
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  let at = 0
  for (let index = 0; index < bytes.length; index += 3) {
    const three = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
    text[at++] = codes[three >> 18] ?? 0
    text[at++] = codes[(three >> 12) & 63] ?? 0
    text[at++] = codes[(three >> 6) & 63] ?? 0
    text[at++] = codes[three & 63] ?? 0
  }
  text.fill(padding, at - ((3 - (bytes.length % 3)) % 3))
  return new TextDecoder().decode(text)
}
