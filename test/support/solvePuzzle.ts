/** A picture as a canvas hands it out: rows of RGBA. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray | Uint8Array
}

/**
 * Where the left edge of the piece's strip belongs, found as a person finds it: by the two pictures alone, looking for
 * a dark outline of the piece's very shape within a light one.
 *
 * Uses nothing from outside its own body, so that a test can hand its source to a page.
 */
export function solvePuzzle(background: Pixels, piece: Pixels): number {
  /** The piece proper is opaque; its shadow is not. */
  const isBody = (x: number, y: number) => {
    const inStrip = x >= 0 && y >= 0 && x < piece.width && y < piece.height
    return inStrip && piece.data[(y * piece.width + x) * 4 + 3] === 255
  }

  const brightness = (x: number, y: number) => {
    const at = (y * background.width + x) * 4
    return 0.299 * background.data[at]! + 0.587 * background.data[at + 1]! + 0.114 * background.data[at + 2]!
  }

  // Pairs of neighbours, one just inside the edge of the piece and one just outside.
  const edges: { x: number; y: number; outX: number; outY: number }[] = []
  for (let y = 0; y < piece.height; y += 1) {
    for (let x = 0; x < piece.width; x += 1) {
      if (!isBody(x, y)) continue
      for (const [stepX, stepY] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        if (!isBody(x + stepX, y + stepY)) edges.push({ x, y, outX: x + stepX, outY: y + stepY })
      }
    }
  }

  let best = 0
  let clearest = -Infinity
  for (let x = 0; x <= background.width - piece.width; x += 1) {
    let clear = 0
    for (const edge of edges) {
      const step = brightness(x + edge.outX, edge.outY) - brightness(x + edge.x, edge.y)
      clear += Math.min(Math.max(step, -60), 60) // an outline all round counts for more than one glaring edge
    }
    if (clear > clearest) {
      clearest = clear
      best = x
    }
  }
  return best
}
