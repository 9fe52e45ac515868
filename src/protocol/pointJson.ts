/**
 * Writes the position of the piece as the API wants it: compact, one decimal, y always 5.0 (contract section 7).
 * `JSON.stringify` would drop the `.0`, and some servers split the text without trimming.
 *
 * @param x left edge of the piece, in pixels of the picture itself
 */
export function encodePointJson(x: number): string {
  return `{"x":${x.toFixed(1)},"y":5.0}`
}

/** Reads `point_json`; `undefined` where it is not an object with a finite `x` and a finite `y`. */
export function decodePointJson(text: string): { x: number; y: number } | undefined {
  try {
    const point = JSON.parse(text) as { x?: unknown; y?: unknown } | null
    const { x, y } = point ?? {}
    return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
      ? { x, y }
      : undefined
  } catch {
    return undefined
  }
}
