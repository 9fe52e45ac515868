import type { Color } from '../mixColor.ts'
import type { Surface } from './createSurface.ts'
import { fillPath } from './fillPath.ts'

/** Three colours from the top of the picture down to `horizon`; the last one goes on below it. */
export function paintSky(surface: Surface, colors: readonly [Color, Color, Color], horizon: number): void {
  const { width, height } = surface
  const middle = Math.round(horizon * 0.55) // on a whole row: two half-covered rows would leave a seam
  const [zenith, haze, rim] = colors
  fillPath(surface, [0, 0, width, 0, width, middle, 0, middle], { color: zenith, to: haze, span: [0, middle] })
  const below = [0, middle, width, middle, width, height, 0, height]
  fillPath(surface, below, { color: haze, to: rim, span: [middle, horizon] })
}
