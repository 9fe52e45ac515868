import { between } from '../between.ts'
import type { Random } from '../createRandom.ts'
import { mixColor } from '../mixColor.ts'
import type { Color } from '../mixColor.ts'
import { circle } from '../shapes/circle.ts'
import { leaf } from '../shapes/leaf.ts'
import type { Surface } from '../surface/createSurface.ts'
import { fillPath } from '../surface/fillPath.ts'
import type { Scene } from './Scene.ts'

/** Sprays of two-toned leaves around a disc, the ones behind fading into the ground. */
export const paintLeaves: Scene = (surface, palette, random) => {
  const { width, height } = surface
  const [deep, , bloom, , pale] = palette.accents
  const ground = palette.dark ? mixColor(deep, palette.near, 0.4) : pale
  const strong = palette.dark ? mixColor(palette.far, palette.sky[2], 0.45) : deep
  fillPath(surface, [0, 0, width, 0, width, height, 0, height], {
    color: mixColor(ground, palette.sky[1], 0.1),
    to: mixColor(ground, palette.sky[1], 0.55),
  })
  const x = between(random, 110, 200)
  fillPath(surface, circle(x, between(random, 56, 86), between(random, 42, 54)), {
    color: palette.dark ? palette.light : bloom,
    to: mixColor(bloom, palette.light, palette.dark ? 0.35 : 0.6),
  })
  const mirrored = random() < 0.5
  for (const { from, angle, depth } of sprays) {
    const turned = angle + between(random, -0.14, 0.14)
    const footX = from[0] * width + between(random, -14, 14)
    paintSpray(
      surface,
      random,
      {
        x: mirrored ? width - footX : footX,
        y: from[1] * height,
        angle: mirrored ? Math.PI - turned : turned,
        bend: between(random, 0.25, 0.6) * (mirrored ? 1 : -1) * Math.sign(angle),
      },
      mixColor(mixColor(ground, palette.far, 0.62), strong, depth),
      mixColor(mixColor(ground, palette.far, 0.4), mixColor(strong, palette.far, 0.4), depth),
    )
  }
}

/** Where sprays grow from (shares of the picture), their direction, and how near they are. Back to front. */
const sprays = [
  { from: [0.36, 1.12], angle: -1.25, depth: 0 },
  { from: [-0.06, -0.06], angle: 0.55, depth: 0.3 },
  { from: [1.06, 0.96], angle: -2.62, depth: 0.62 },
  { from: [-0.04, 1.1], angle: -0.62, depth: 1 },
] as const

interface Spray {
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly bend: number
}

/** A point of a stem, and which way it points there. */
interface Joint {
  readonly x: number
  readonly y: number
  readonly angle: number
}

/** A bent stem with leaves in pairs, smaller towards its tip. */
function paintSpray(surface: Surface, random: Random, spray: Spray, tone: Color, lighter: Color): void {
  const pairs = 3
  const reach = between(random, 112, 138)
  const leafLength = between(random, 60, 72)
  const at = (t: number): Joint => {
    const angle = spray.angle + spray.bend * t
    return { x: spray.x + Math.cos(angle) * reach * t, y: spray.y + Math.sin(angle) * reach * t, angle }
  }
  paintStem(surface, at, tone)
  for (let pair = 1; pair <= pairs; pair += 1) {
    const t = pair / pairs
    const { x, y, angle } = at(t)
    const length = leafLength * (1.1 - 0.42 * t)
    const heading = angle + spray.bend * t
    for (const turn of pair === pairs ? [0] : [-0.9 + 0.25 * t, 0.9 - 0.25 * t]) {
      const blade = { x, y, angle: heading + turn, length, curl: -turn * 0.5 }
      fillPath(surface, leaf(blade, 'whole'), { color: lighter })
      fillPath(surface, leaf(blade, 'half'), { color: tone })
    }
  }
}

function paintStem(surface: Surface, at: (t: number) => Joint, color: Color): void {
  const points: number[] = []
  const place = (t: number, side: number) => {
    const { x, y, angle } = at(t)
    points.push(x - Math.sin(angle) * side, y + Math.cos(angle) * side)
  }
  for (let step = 0; step <= 12; step += 1) place(step / 12, 1)
  for (let step = 12; step >= 0; step -= 1) place(step / 12, -0.8)
  fillPath(surface, points, { color })
}
