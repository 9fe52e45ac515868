import { mixColor } from '../mixColor.ts'
import type { Color } from '../mixColor.ts'
import type { Palette } from '../palettes.ts'

/** The two lines that edge both piece and gap: one of them stands out on any ground, and each on the other. */
export interface Rim {
  readonly light: Color
  readonly dark: Color
}

/** Off-white and near-black with a hint of the palette. */
export function createRim(palette: Palette): Rim {
  return { light: mixColor(0xfffdf8, palette.accents[4], 0.35), dark: mixColor(0x05070d, palette.near, 0.3) }
}
