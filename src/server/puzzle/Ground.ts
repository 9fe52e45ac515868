import type { Random } from './createRandom.ts'
import type { Rim } from './piece/createRim.ts'
import type { Raster } from './surface/createSurface.ts'

/** The whole picture that a piece is cut out of, its own copy, and the lines that go with it. */
export interface Ground {
  readonly picture: Raster
  readonly rim: Rim
}

/** Where the pictures come from: a new one each time. */
export type GroundSource = (random: Random) => Ground
