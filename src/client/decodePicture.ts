/** First bytes of the picture formats that browsers decode and tenants upload. */
const signatures: [type: string, bytes: number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
]

/**
 * Turns the base64 text of a picture into a Blob: pages under `default-src 'self'` may not load `data:` pictures.
 *
 * @returns `undefined` for anything that is not the base64 of a PNG, JPEG or WebP
 */
export function decodePicture(base64: string): Blob | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/^data:[^,]*,/, '')), (char) => char.codePointAt(0) ?? 0)
    const signature = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte))
    return signature && new Blob([bytes], { type: signature[0] })
  } catch {
    return undefined
  }
}
