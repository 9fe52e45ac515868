/** Rows of RGB bytes. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
}

/** What scenes paint on: a raster, and the room in which {@link fillPath} sums up coverage. */
export interface Surface extends Raster {
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
