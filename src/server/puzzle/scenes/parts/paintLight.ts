import type { Palette } from '../../palettes.ts'
import { circle } from '../../shapes/circle.ts'
import { crescent } from '../../shapes/crescent.ts'
import type { Surface } from '../../surface/createSurface.ts'
import { fillPath } from '../../surface/fillPath.ts'

/** Sun or moon in a few wide rings of light. */
export function paintLight(surface: Surface, palette: Palette, x: number, y: number, radius: number): void {
  const { light, dark } = palette
  for (const [reach, alpha] of [
    [4.6, 0.07],
    [3.2, 0.09],
    [2.1, 0.13],
  ] as const) {
    fillPath(surface, circle(x, y, radius * reach), { color: light, alpha: dark ? alpha * 0.7 : alpha })
  }
  const shape = dark && radius < 17 ? crescent(x, y, radius * 1.15) : circle(x, y, radius)
  fillPath(surface, shape, { color: light })
}
