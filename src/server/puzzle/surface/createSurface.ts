/** What scenes paint on: rows of RGB bytes, and the room in which {@link fillPath} sums up coverage. */
export interface Surface {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
  /** Always all zeros between two fills. */
  readonly coverage: Float32Array
}

/** A black surface. */
export function createSurface(width: number, height: number): Surface {
  return {
    width,
    height,
    pixels: new Uint8ClampedArray(width * height * 3),
    coverage: new Float32Array((width + 2) * height),
  }
}
