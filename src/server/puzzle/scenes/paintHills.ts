import { between } from '../between.ts'
import { mixColor } from '../mixColor.ts'
import { paintLight } from './parts/paintLight.ts'
import { ridge } from '../shapes/ridge.ts'
import { wave } from '../shapes/wave.ts'
import { fillPath } from '../surface/fillPath.ts'
import { paintSky } from '../surface/paintSky.ts'
import type { Scene } from './Scene.ts'

const LAYERS = 5

/** Ridge behind ridge, each rising out of the mist of the one behind it. */
export const paintHills: Scene = (surface, palette, random) => {
  const { width, height } = surface
  const horizon = palette.sky[2]
  paintSky(surface, palette.sky, 96)
  paintLight(surface, palette, between(random, 60, 250), between(random, 34, 56), between(random, 13, 20))
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const depth = layer / (LAYERS - 1)
    const base = 66 + 66 * depth ** 1.15
    const amplitude = between(random, 12, 17)
    const line = wave(random, between(random, 150, 260))
    const color = mixColor(palette.far, palette.near, depth)
    fillPath(
      surface,
      ridge(width, height, (x) => base + amplitude * line(x)),
      { color, to: mixColor(color, horizon, 0.62 - 0.4 * depth), span: [base - amplitude, base + 44] },
    )
  }
}
