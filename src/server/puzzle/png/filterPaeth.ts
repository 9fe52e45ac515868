/** PNG filter 4 on rows of pixels: each byte becomes its distance from the likeliest of its three neighbours. */
export function filterPaeth(pixels: Uint8ClampedArray, width: number, channels: number): Uint8Array {
  const stride = width * channels
  const height = pixels.length / stride
  const filtered = new Uint8Array(pixels.length + height)
  for (let y = 0; y < height; y += 1) {
    const start = y * stride
    const out = start + y + 1
    filtered[out - 1] = 4
    for (let channel = 0; channel < channels; channel += 1) {
      // There are zeros left of each row.
      let left = 0
      let corner = 0
      for (let index = channel; index < stride; index += channels) {
        const own = pixels[start + index] ?? 0
        const above = y === 0 ? 0 : (pixels[start + index - stride] ?? 0)
        // Almost everywhere the upper two are the same, and then nothing has to be weighed.
        filtered[out + index] = own - (above === corner ? left : guess(left, above, corner))
        left = own
        corner = above
      }
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
