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

/** Blends one row of the summed coverage, run by run of the same coverage, and clears it for the next fill. */
function fillRow(surface: Surface, y: number, first: number, last: number, color: Color, opacity: number): void {
  const { width, coverage } = surface
  const start = y * (width + 2)
  let sum = 0
  let share = 0
  for (let x = first; x <= last;) {
    const change = coverage[start + x] ?? 0
    if (change !== 0) {
      sum += change
      coverage[start + x] = 0
      share = (Math.floor(Math.min(Math.abs(sum), 1) * SHADES + 0.5) / SHADES) * opacity
    }
    const from = x
    do x += 1
    while (x <= last && coverage[start + x] === 0)
    if (share !== 0) blendRun(surface, y * width + from, y * width + Math.min(x, width), color, share)
  }
}

/** Lays `share` of a colour over neighbouring pixels; nothing where there are none. */
function blendRun({ pixels }: Surface, from: number, to: number, color: Color, share: number): void {
  const red = (color >> 16) & 255
  const green = (color >> 8) & 255
  const blue = color & 255
  if (share === 1) {
    setRun(pixels, from * 3, to * 3, [red, green, blue])
    return
  }
  const keep = 1 - share
  const [addRed, addGreen, addBlue] = [red * share, green * share, blue * share]
  for (let at = from * 3; at < to * 3; at += 3) {
    pixels[at] = (pixels[at] ?? 0) * keep + addRed
    pixels[at + 1] = (pixels[at + 1] ?? 0) * keep + addGreen
    pixels[at + 2] = (pixels[at + 2] ?? 0) * keep + addBlue
  }
}

/** The first pixel, then twice as many each time: by far the largest part of all painting, and the quickest way. */
function setRun(pixels: Uint8ClampedArray, from: number, to: number, rgb: [number, number, number]): void {
  if (from >= to) return
  pixels.set(rgb, from)
  for (let done = 3; from + done < to; done *= 2) {
    pixels.copyWithin(from + done, from, Math.min(from + done, to - done))
  }
}
