import { between } from '../between.ts'
import type { Random } from '../createRandom.ts'
import { mixColor } from '../mixColor.ts'
import type { Palette } from '../palettes.ts'
import type { Surface } from '../surface/createSurface.ts'
import { fillPath } from '../surface/fillPath.ts'
import { paintSky } from '../surface/paintSky.ts'
import { paintLight } from './parts/paintLight.ts'
import { paintStars } from './parts/paintStars.ts'
import type { Scene } from './Scene.ts'

const DUNES = 4

/** Dunes with a sharp crest, one face in the light and one in the shade. */
export const paintDunes: Scene = (surface, palette, random) => {
  paintSky(surface, palette.sky, 100)
  if (palette.dark) paintStars(surface, palette, random, 70)
  paintLight(surface, palette, between(random, 50, 260), between(random, 24, 42), between(random, 10, 16))
  let crest = between(random, 40, 150)
  for (let index = 0; index < DUNES; index += 1) {
    paintDune(surface, palette, random, crest, index / (DUNES - 1))
    crest = (crest + between(random, 95, 200)) % surface.width
  }
}

function paintDune(surface: Surface, palette: Palette, random: Random, crest: number, depth: number): void {
  const { width, height } = surface
  const top = 58 + 52 * depth
  const reachLeft = between(random, 120, 210)
  const reachRight = between(random, 110, 190)
  const drop = between(random, 30, 44)
  const skyline = (x: number) => {
    const t = x < crest ? (crest - x) / reachLeft : (x - crest) / reachRight
    // Concave on both sides, so that the two slopes meet in an edge.
    return top + drop * (1 - (1 - Math.min(t, 1)) ** 1.7) + 5 * Math.sin(Math.PI * Math.min(t, 2))
  }
  const lit = mixColor(mixColor(palette.far, palette.near, depth * 0.62), palette.sky[2], 0.3 - 0.22 * depth)
  const shade = mixColor(palette.far, palette.near, 0.3 + 0.62 * depth)
  const points: number[] = []
  for (let x = 0; x < width; x += 3) points.push(x, skyline(x))
  points.push(width, skyline(width), width, height, 0, height)
  fillPath(surface, points, { color: lit, to: mixColor(lit, palette.sky[2], 0.18), span: [top, top + 80] })
  fillPath(surface, shadeOf(skyline, crest, width, height, between(random, 26, 44)), {
    color: shade,
    to: mixColor(shade, lit, 0.5),
    span: [top, height + 10],
  })
}

/** Right of a line that winds down from the crest. */
function shadeOf(skyline: (x: number) => number, crest: number, width: number, height: number, bend: number): number[] {
  const points = [crest, skyline(crest)]
  for (let x = Math.ceil(crest / 3 + 0.1) * 3; x < width; x += 3) points.push(x, skyline(x))
  points.push(width, skyline(width), width, height)
  const top = skyline(crest)
  for (let step = 20; step >= 1; step -= 1) {
    const t = step / 20
    points.push(crest + bend * (1.6 * t * t - Math.sin(t * 4.2) * 0.75), top + (height - top) * t)
  }
  return points
}
