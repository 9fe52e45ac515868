import { mixColor } from '../../mixColor.ts'
import type { Palette } from '../../palettes.ts'
import type { Surface } from '../../surface/createSurface.ts'
import { fillPath } from '../../surface/fillPath.ts'

/** A small boat under sail, its waterline at `y`; `heading` is 1 for right, -1 for left. */
export function paintBoat(surface: Surface, palette: Palette, x: number, y: number, heading: 1 | -1): void {
  const shape = (points: readonly (readonly [number, number])[]) =>
    points.flatMap(([along, up]) => [x + along * heading, y - up])
  const sail = mixColor(palette.accents[4], palette.light, 0.4)
  const shaded = mixColor(sail, palette.far, 0.45)
  fillPath(
    surface,
    shape([
      [-1, 4],
      [-1, 25],
      [-13, 4],
    ]),
    { color: shaded },
  )
  fillPath(
    surface,
    shape([
      [1, 4],
      [0, 22],
      [10, 4],
    ]),
    { color: sail },
  )
  fillPath(
    surface,
    shape([
      [-14, 3],
      [13, 3],
      [9, -1],
      [-10, -1],
    ]),
    { color: palette.near },
  )
  fillPath(
    surface,
    shape([
      [-9, -2],
      [8, -2],
      [3, -9],
      [-3, -9],
    ]),
    { color: palette.near, alpha: 0.22, toAlpha: 0 },
  )
}
