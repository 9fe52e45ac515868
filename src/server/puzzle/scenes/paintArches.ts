import { between } from '../between.ts'
import { mixColor } from '../mixColor.ts'
import type { Palette } from '../palettes.ts'
import { arc } from '../shapes/arc.ts'
import { circle } from '../shapes/circle.ts'
import type { Surface } from '../surface/createSurface.ts'
import { fillPath } from '../surface/fillPath.ts'
import type { Scene } from './Scene.ts'

/** Rainbows of a few broad bands, standing before one another, and a sun. */
export const paintArches: Scene = (surface, palette, random) => {
  const { width, height } = surface
  const [deep, , bloom, , pale] = palette.accents
  const ground = palette.dark ? deep : pale
  fillPath(surface, [0, 0, width, 0, width, height, 0, height], {
    color: mixColor(ground, palette.sky[1], 0.12),
    to: mixColor(ground, palette.sky[palette.dark ? 1 : 2], 0.45),
  })
  const sunX = between(random, 60, 250)
  fillPath(surface, circle(sunX, between(random, 30, 50), between(random, 15, 21)), {
    color: bloom,
    to: mixColor(bloom, palette.light, 0.5),
  })
  const offset = between(random, -20, 40)
  const shift = Math.floor(random() * 3)
  for (let index = 0; index < 5; index += 1) {
    const order = [0, 4, 2, 1, 3][index] ?? 0
    const radius = between(random, 46, 68) * (index < 2 ? 1.3 : 0.95)
    const x = offset + order * 68 + between(random, -12, 12)
    paintArch(surface, palette, x, height + between(random, -16, 14), radius, index + shift)
  }
}

function paintArch(surface: Surface, palette: Palette, x: number, foot: number, radius: number, turn: number): void {
  const bands = 5
  for (let band = 0; band < bands; band += 1) {
    const color = palette.accents[(turn + band * 2) % 5] ?? palette.near
    const reach = radius * (1 - band / (bands + 0.35))
    const path = [
      ...arc(x, foot - 14, reach, reach, Math.PI, Math.PI * 2),
      x + reach,
      surface.height,
      x - reach,
      surface.height,
    ]
    fillPath(surface, path, { color, to: mixColor(color, palette.light, 0.14) })
  }
}
