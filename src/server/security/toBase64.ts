/** Writes bytes as base64 without a `data:` prefix, in pieces: a spread of all bytes would overflow the stack. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  }
  return btoa(text)
}
