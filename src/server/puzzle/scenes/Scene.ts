import type { Random } from '../createRandom.ts'
import type { Palette } from '../palettes.ts'
import type { Surface } from '../surface/createSurface.ts'

/** Paints one kind of picture over the whole surface. */
export type Scene = (surface: Surface, palette: Palette, random: Random) => void
