/** How the base64 of each picture format begins that browsers decode and tenants upload. */
const formats: Record<string, string> = { iVBO: 'png', '/9j/': 'jpeg', UklG: 'webp' }

/**
 * Turns the base64 text of a picture into a Blob: pages under `default-src 'self'` may not load `data:` pictures.
 *
 * @returns `undefined` for anything that is not the base64 of a PNG, JPEG or WebP
 */
export function decodePicture(base64: string): Blob | undefined {
  const data = base64.replaceAll(/^data:[^,]*,|\s/g, '')
  const format = formats[data.slice(0, 4)]
  try {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
    return format ? new Blob([bytes], { type: `image/${format}` }) : undefined
  } catch {
    return undefined
  }
}
