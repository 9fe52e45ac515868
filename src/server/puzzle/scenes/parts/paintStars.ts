import { between } from '../../between.ts'
import type { Random } from '../../createRandom.ts'
import type { Palette } from '../../palettes.ts'
import { circle } from '../../shapes/circle.ts'
import type { Surface } from '../../surface/createSurface.ts'
import { fillPath } from '../../surface/fillPath.ts'

/** A few stars above `bottom`, fewer and fainter towards it. */
export function paintStars(surface: Surface, palette: Palette, random: Random, bottom: number): void {
  for (let star = 0; star < 34; star += 1) {
    const y = bottom * random() ** 1.3
    const bright = star % 7 === 0
    fillPath(surface, circle(between(random, 0, surface.width), y, bright ? 1.3 : between(random, 0.5, 0.9)), {
      color: palette.light,
      alpha: (bright ? 0.95 : 0.65) * (1 - (0.7 * y) / bottom),
    })
  }
}
