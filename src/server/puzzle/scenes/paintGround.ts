import type { GroundSource } from '../Ground.ts'
import { palettes } from '../palettes.ts'
import { pick } from '../pick.ts'
import { createRim } from '../piece/createRim.ts'
import { createSurface } from '../surface/createSurface.ts'
import { HEIGHT, WIDTH } from '../Puzzle.ts'
import { scenes } from './scenes.ts'

/** Any scene in any palette. */
export const paintGround: GroundSource = (random) => {
  const picture = createSurface(WIDTH, HEIGHT)
  const palette = pick(random, palettes)
  const paintScene = pick(random, scenes)
  paintScene(picture, palette, random)
  return { picture, rim: createRim(palette) }
}
