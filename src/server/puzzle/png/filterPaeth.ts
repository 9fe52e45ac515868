/** PNG filter 4 on rows of pixels: each byte becomes its distance from the likeliest of its three neighbours. */
export function filterPaeth(pixels: Uint8ClampedArray, width: number, channels: number): Uint8Array {
  const stride = width * channels
  const height = pixels.length / stride
  const filtered = new Uint8Array(pixels.length + height)
  let out = 0
  for (let y = 0; y < height; y += 1) {
    filtered[out] = 4
    out += 1
    const start = y * stride
    for (let index = 0; index < stride; index += 1) {
      const at = start + index
      const left = index < channels ? 0 : (pixels[at - channels] ?? 0)
      const above = y === 0 ? 0 : (pixels[at - stride] ?? 0)
      const corner = y === 0 || index < channels ? 0 : (pixels[at - stride - channels] ?? 0)
      filtered[out] = (pixels[at] ?? 0) - guess(left, above, corner)
      out += 1
    }
  }
  return filtered
}

function guess(left: number, above: number, corner: number): number {
  const byLeft = Math.abs(above - corner)
  const byAbove = Math.abs(left - corner)
  const byCorner = Math.abs(left + above - 2 * corner)
  if (byLeft <= byAbove && byLeft <= byCorner) return left
  return byAbove <= byCorner ? above : corner
}
