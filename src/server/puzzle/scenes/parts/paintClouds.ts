import { between } from '../../between.ts'
import type { Random } from '../../createRandom.ts'
import { mixColor } from '../../mixColor.ts'
import type { Palette } from '../../palettes.ts'
import { capsule } from '../../shapes/capsule.ts'
import type { Surface } from '../../surface/createSurface.ts'
import { fillPath } from '../../surface/fillPath.ts'

/** A cloud to the left and one to the right, each of two long bars with round ends. */
export function paintClouds(surface: Surface, palette: Palette, random: Random, horizon: number): void {
  const color = mixColor(palette.sky[2], palette.light, 0.5)
  const alpha = palette.dark ? 0.16 : 0.5
  for (const side of [0, 1]) {
    const x = surface.width * (between(random, 0.04, 0.42) + side * 0.54)
    const y = Math.round(between(random, 14, horizon - 26)) + 0.5
    const length = between(random, 38, 72)
    fillPath(surface, capsule(x, y, length, 7), { color, alpha })
    fillPath(surface, capsule(x + length * between(random, -0.4, 0.4), y + 7, length * 0.8, 7), { color, alpha })
  }
}
