/**
 * Adds one edge of an outline to a coverage buffer of `stride` numbers a row.
 *
 * Each number is the change of coverage from the pixel to its left, so the running sum along a row is the exact area
 * of each pixel inside the outline: perfect antialiasing, in time proportional to the length of the edge.
 */
export function addEdge(coverage: Float32Array, stride: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return
  const direction = y0 < y1 ? 1 : -1
  const [topX, topY, bottomX, bottomY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0]
  const right = stride - 2
  const bottom = Math.min(coverage.length / stride, bottomY)
  const slope = (bottomX - topX) / (bottomY - topY)
  let y = Math.max(topY, 0)
  let x = topX + slope * (y - topY)
  while (y < bottom) {
    const row = Math.floor(y)
    const nextY = Math.min(row + 1, bottom)
    const nextX = x + slope * (nextY - y)
    // What lies off the sides counts as if it lay on them: covering all of the row, or none of it.
    const from = Math.min(Math.max(Math.min(x, nextX), 0), right)
    const to = Math.min(Math.max(Math.max(x, nextX), 0), right)
    addRow(coverage, row * stride, from, to, direction * (nextY - y))
    y = nextY
    x = nextX
  }
}

/** Spreads `amount` over the pixels of one row that an edge going from `from` to `to` crosses. */
function addRow(coverage: Float32Array, start: number, from: number, to: number, amount: number): void {
  let before = 0
  let covered = 0
  for (let column = Math.floor(from); covered < 1; column += 1) {
    const upTo = areaUpTo(column + 1, from, to)
    const change = upTo - before - covered
    coverage[start + column] = (coverage[start + column] ?? 0) + change * amount
    covered += change
    before = upTo
    if (column >= to) break // rounding may keep `covered` a hair below one
  }
}

/** The area left of `x` and right of an edge that runs evenly from `from` to `to` down a row of height one. */
function areaUpTo(x: number, from: number, to: number): number {
  if (x >= to) return x - (from + to) / 2
  return (x - from) ** 2 / (2 * (to - from))
}
