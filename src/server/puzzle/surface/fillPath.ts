import { mixColor } from '../mixColor.ts'
import type { Color } from '../mixColor.ts'
import type { Path } from '../shapes/Path.ts'
import { addEdge } from './addEdge.ts'
import type { Surface } from './createSurface.ts'

/** Antialiasing in this many steps: no eye can tell, and edges take a tenth fewer bytes than in 255. */
const SHADES = 6

/** A colour, or a gradient that runs straight down. */
export interface Fill {
  readonly color: Color
  /** The colour at the bottom of the gradient. Default: `color`. */
  readonly to?: Color
  /** The rows the gradient spans. Default: the height of the path. */
  readonly span?: readonly [top: number, bottom: number]
  /** Opacity at the top, 0..1. Default: 1. */
  readonly alpha?: number
  /** Opacity at the bottom. Default: `alpha`. */
  readonly toAlpha?: number
}

/**
 * Fills a closed path, antialiased.
 *
 * Gradients only ever run straight down: rows of one colour are what PNG packs best, so they stay smooth at full depth
 * for next to no bytes, where a slanted gradient has to be cut to a few bands.
 */
export function fillPath(surface: Surface, path: Path, fill: Fill): void {
  const { width, height, coverage } = surface
  const { color, to = color, alpha = 1, toAlpha = alpha } = fill
  let left = width
  let right = 0
  let top = height
  let bottom = 0
  let fromX = path[path.length - 2] ?? 0
  let fromY = path[path.length - 1] ?? 0
  for (let index = 0; index < path.length; index += 2) {
    const x = path[index] ?? 0
    const y = path[index + 1] ?? 0
    addEdge(coverage, width + 2, fromX, fromY, x, y)
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    fromX = x
    fromY = y
  }
  const [start, end] = fill.span ?? [top, bottom]
  const first = Math.max(Math.floor(left), 0)
  const last = Math.min(Math.ceil(right) + 1, width + 1)
  for (let y = Math.max(Math.floor(top), 0); y < Math.min(Math.ceil(bottom), height); y += 1) {
    const t = Math.min(Math.max((y + 0.5 - start) / (end - start), 0), 1)
    fillRow(surface, y, first, last, mixColor(color, to, t), alpha + (toAlpha - alpha) * t)
  }
}

/** Blends one row of the summed coverage and clears it for the next fill. */
function fillRow(surface: Surface, y: number, first: number, last: number, color: Color, opacity: number): void {
  const { width, pixels, coverage } = surface
  const red = (color >> 16) & 255
  const green = (color >> 8) & 255
  const blue = color & 255
  const start = y * (width + 2)
  let sum = 0
  let share = 0
  for (let x = first; x <= last; x += 1) {
    const change = coverage[start + x] ?? 0
    if (change !== 0) {
      sum += change
      coverage[start + x] = 0
      share = (Math.floor(Math.min(Math.abs(sum), 1) * SHADES + 0.5) / SHADES) * opacity
    }
    if (share === 0 || x >= width) continue
    const at = (y * width + x) * 3
    const keep = 1 - share
    pixels[at] = keep === 0 ? red : (pixels[at] ?? 0) * keep + red * share
    pixels[at + 1] = keep === 0 ? green : (pixels[at + 1] ?? 0) * keep + green * share
    pixels[at + 2] = keep === 0 ? blue : (pixels[at + 2] ?? 0) * keep + blue * share
  }
}
