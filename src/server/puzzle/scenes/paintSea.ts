import { between } from '../between.ts'
import type { Random } from '../createRandom.ts'
import { mixColor } from '../mixColor.ts'
import type { Palette } from '../palettes.ts'
import { capsule } from '../shapes/capsule.ts'
import { circle } from '../shapes/circle.ts'
import { ridge } from '../shapes/ridge.ts'
import { wave } from '../shapes/wave.ts'
import type { Surface } from '../surface/createSurface.ts'
import { fillPath } from '../surface/fillPath.ts'
import { paintSky } from '../surface/paintSky.ts'
import { paintBoat } from './parts/paintBoat.ts'
import { paintClouds } from './parts/paintClouds.ts'
import type { Scene } from './Scene.ts'

/** A great low sun or moon over water, its reflection in bars, and islands to either side. */
export const paintSea: Scene = (surface, palette, random) => {
  const { width, height } = surface
  const horizon = Math.round(between(random, 74, 92))
  paintSky(surface, palette.sky, horizon)
  const x = between(random, 80, 230)
  const radius = between(random, 26, 36)
  const y = horizon - radius * between(random, 0.35, 1.15)
  fillPath(surface, circle(x, y, radius * 2.1), { color: palette.light, alpha: 0.1 })
  fillPath(surface, circle(x, y, radius * 1.5), { color: palette.light, alpha: 0.14 })
  fillPath(surface, circle(x, y, radius), { color: palette.light, to: mixColor(palette.light, palette.sky[2], 0.35) })
  paintClouds(surface, palette, random, horizon)
  paintIslands(surface, palette, random, horizon)
  fillPath(surface, [0, horizon, width, horizon, width, height, 0, height], {
    color: mixColor(palette.sky[2], palette.far, 0.75),
    to: mixColor(palette.far, palette.near, 0.72),
    alpha: 0.97,
  })
  paintReflection(surface, palette, random, horizon, x, radius)
  // Away from the light, so that neither hides the other.
  const boatX = x + (x < width / 2 ? 1 : -1) * between(random, 62, 104)
  paintBoat(surface, palette, boatX, Math.round(horizon + between(random, 10, 22)), random() < 0.5 ? 1 : -1)
  for (const [base, depth] of [
    [height - 26, 0.7],
    [height - 13, 0.92],
  ] as const) {
    const line = wave(random, between(random, 110, 170))
    const color = mixColor(palette.far, palette.near, depth)
    fillPath(
      surface,
      ridge(width, height, (at) => base + 5 * line(at)),
      { color: mixColor(color, palette.sky[2], 0.16), to: color },
    )
  }
}

function paintIslands(surface: Surface, palette: Palette, random: Random, horizon: number): void {
  for (const depth of [0.25, 0.55]) {
    const middle = random() < 0.5 ? between(random, -20, 70) : between(random, 240, 330)
    const reach = between(random, 60, 110)
    const rise = between(random, 18, 34) * (1.3 - depth)
    const line = wave(random, 70)
    const color = mixColor(palette.far, palette.near, depth)
    const skyline = (at: number) => {
      const t = Math.min(Math.abs(at - middle) / reach, 1)
      return horizon + 1 - rise * (1 - t * t) * (1 + 0.22 * line(at))
    }
    fillPath(surface, ridge(surface.width, horizon + 1, skyline), {
      color,
      to: mixColor(color, palette.sky[2], 0.45),
    })
  }
}

function paintReflection(
  surface: Surface,
  palette: Palette,
  random: Random,
  horizon: number,
  x: number,
  radius: number,
): void {
  for (let y = horizon + 4, row = 0; y < surface.height - 22; y += 5 + row * 0.35, row += 1) {
    const spread = radius * (1.7 - row * 0.1) * between(random, 0.55, 1.05)
    const bar = capsule(x + between(random, -6, 6), y, spread, 2.6)
    fillPath(surface, bar, { color: palette.light, alpha: 0.78 - row * 0.055 })
  }
}
