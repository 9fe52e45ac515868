import { paintArches } from './paintArches.ts'
import { paintDunes } from './paintDunes.ts'
import { paintHills } from './paintHills.ts'
import { paintLeaves } from './paintLeaves.ts'
import { paintPines } from './paintPines.ts'
import { paintScales } from './paintScales.ts'
import type { Scene } from './Scene.ts'
import { paintSea } from './paintSea.ts'
import { paintTiles } from './paintTiles.ts'

/** Every kind of picture there is. */
export const scenes: readonly [Scene, ...Scene[]] = [
  paintHills,
  paintSea,
  paintDunes,
  paintPines,
  paintLeaves,
  paintTiles,
  paintArches,
  paintScales,
]
