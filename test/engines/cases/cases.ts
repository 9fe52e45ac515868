import type { Case } from '../support/Case.ts'
import { cooldown } from './cooldown.ts'
import { mainJob } from './mainJob.ts'
import { rightToLeft } from './rightToLeft.ts'
import { smallWindow } from './smallWindow.ts'
import { strict } from './strict.ts'
import { touchScreen } from './touchScreen.ts'
import { wayBack } from './wayBack.ts'

/** All of them, in the order they are played. */
export const cases: readonly Case[] = [
  ...mainJob,
  ...touchScreen,
  ...wayBack,
  ...strict,
  ...rightToLeft,
  ...smallWindow,
  ...cooldown,
]
