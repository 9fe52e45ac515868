import { between } from '../between.ts'
import { mixColor } from '../mixColor.ts'
import type { Path } from '../shapes/Path.ts'
import { arc } from '../shapes/arc.ts'
import { fillPath } from '../surface/fillPath.ts'
import { paintSky } from '../surface/paintSky.ts'
import { paintLight } from './parts/paintLight.ts'
import type { Scene } from './Scene.ts'

const RADIUS = 36
const STEP = 20

/** A sea of overlapping scales, each of a few rings, in the manner of old Japanese patterns. */
export const paintScales: Scene = (surface, palette, random) => {
  const { width, height } = surface
  const top = Math.round(between(random, 56, 70))
  paintSky(surface, palette.sky, top + 16)
  paintLight(surface, palette, between(random, 60, 250), between(random, 30, top - 14), between(random, 15, 22))
  const shift = random() * RADIUS
  for (let row = 0; top + row * STEP < height; row += 1) {
    const y = top + RADIUS + row * STEP
    const depth = (row * STEP) / (height - top)
    const color = mixColor(palette.far, palette.near, depth)
    const pale = mixColor(mixColor(color, palette.sky[2], 0.42), palette.light, 0.1)
    for (let x = shift - RADIUS * (1 + (row % 2)); x < width + RADIUS; x += RADIUS * 2) {
      for (const [index, share] of [1, 0.76, 0.52].entries()) {
        fillPath(surface, dome(x, y, RADIUS * share), { color: index % 2 === 0 ? color : pale })
      }
    }
  }
}

/** The part of a disc that the next two rows will leave in sight. */
function dome(x: number, y: number, radius: number): Path {
  return [x - radius, y + 6, ...arc(x, y, radius, radius, Math.PI, Math.PI * 2), x + radius, y + 6]
}
