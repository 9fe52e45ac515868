/** A raw picture: rows of RGB or RGBA bytes from the top left, without padding; which of them, its length tells. */
export interface Picture {
  /** In pixels. */
  readonly width: number
  /** In pixels. */
  readonly height: number
  /** `width * height * 3` bytes of RGB, or `width * height * 4` of RGBA (not premultiplied); sRGB. */
  readonly pixels: Uint8Array | Uint8ClampedArray
}
