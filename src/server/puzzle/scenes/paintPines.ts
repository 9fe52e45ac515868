import { between } from '../between.ts'
import type { Random } from '../createRandom.ts'
import { mixColor } from '../mixColor.ts'
import { ridge } from '../shapes/ridge.ts'
import { wave } from '../shapes/wave.ts'
import { fillPath } from '../surface/fillPath.ts'
import { paintSky } from '../surface/paintSky.ts'
import { paintLight } from './parts/paintLight.ts'
import { paintStars } from './parts/paintStars.ts'
import type { Scene } from './Scene.ts'

const ROWS = 4

/** Rows of firs on slopes, the far ones pale in the mist. */
export const paintPines: Scene = (surface, palette, random) => {
  const { width, height } = surface
  const horizon = palette.sky[2]
  paintSky(surface, palette.sky, 90)
  if (palette.dark) paintStars(surface, palette, random, 60)
  paintLight(surface, palette, between(random, 60, 250), between(random, 30, 50), between(random, 14, 22))
  for (let row = 0; row < ROWS; row += 1) {
    const depth = row / (ROWS - 1)
    const base = 74 + 62 * depth
    const line = wave(random, between(random, 240, 380))
    const color = mixColor(palette.far, palette.near, 0.12 + 0.86 * depth)
    const slope = (x: number) => base + 13 * line(x)
    // The farthest row is too far away to tell its trees apart.
    const outline = row === 0 ? ridge(width, height, slope) : firs(random, width, height, slope, 12 + 28 * depth)
    fillPath(surface, outline, {
      color,
      to: mixColor(color, horizon, 0.7 - 0.45 * depth),
      span: [base - 12, base + 42],
    })
  }
}

/** The outline of a row of firs on a slope, in clumps with clearings between. */
function firs(
  random: Random,
  width: number,
  height: number,
  slope: (x: number) => number,
  size: number,
): readonly number[] {
  const points: number[] = [-20, height, -20, slope(-20)]
  const clump = wave(random, 130)
  let x = -10
  while (x < width + 10) {
    const tall = size * between(random, 0.6, 1.25) * (0.75 + 0.35 * clump(x))
    const half = tall * 0.34
    if (clump(x) < -0.55) {
      x += 4
      points.push(x, slope(x))
      continue
    }
    const foot = slope(x + half) + 1
    // Two tiers a tree: out along a bough, back in under it.
    points.push(x, foot, x + half * 0.58, foot - tall * 0.48, x + half * 0.4, foot - tall * 0.48, x + half, foot - tall)
    points.push(x + half * 1.6, foot - tall * 0.48, x + half * 1.42, foot - tall * 0.48, x + half * 2, foot)
    x += half * between(random, 1.6, 3.4)
  }
  points.push(width + 20, slope(width + 20), width + 20, height)
  return points
}
