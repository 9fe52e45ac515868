/** How the base64 of each picture format begins that browsers decode and tenants upload. */
const formats: Record<string, string> = { iVBO: 'png', '/9j/': 'jpeg', UklG: 'webp' }

/**
 * Turns the base64 text of a picture into a Blob: pages under `default-src 'self'` may not load `data:` pictures.
 *
 * @returns `undefined` for anything that is not the base64 of a PNG, JPEG or WebP
 */
export function decodePicture(base64: string): Blob | undefined {
  const data = base64.slice(base64.startsWith('data:') ? base64.indexOf(',') + 1 : 0).trim()
  const format = formats[data.slice(0, 4)]
  try {
    return format ? new Blob([toBytes(data)], { type: `image/${format}` }) : undefined
  } catch {
    return undefined
  }
}

/** Neither minds white space. Not `Uint8Array.from`: through its iterator a picture takes a telephone 50 ms. */
function toBytes(data: string): Uint8Array<ArrayBuffer> {
  const native = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }
  if (native.fromBase64) return native.fromBase64(data)
  const binary = atob(data)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
