/** A colour as `0xRRGGBB`. */
export type Color = number

/** The colour a share `t` (0..1) of the way from `from` to `to`. */
export function mixColor(from: Color, to: Color, t: number): Color {
  const channel = (shift: number) => {
    const start = (from >> shift) & 255
    return Math.round(start + (((to >> shift) & 255) - start) * t) << shift
  }
  return channel(16) | channel(8) | channel(0)
}
