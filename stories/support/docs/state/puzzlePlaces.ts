import type { SliderCaptchaStatus } from '../../../../src/state/sliderCaptcha.ts'
import type { Box, Place, Route } from './StateDrawing.tsx'

/** Where each status stands; a new one has to be given a place. */
export const puzzlePlaces: Record<SliderCaptchaStatus, Place> = {
  idle: { x: 72, y: 100 },
  error: { x: 72, y: 300, tone: 'bad' },
  loading: { x: 304, y: 100, tone: 'busy' },
  expired: { x: 304, y: 200, tone: 'busy' },
  failed: { x: 304, y: 300, tone: 'bad' },
  ready: { x: 588, y: 100 },
  dragging: { x: 588, y: 200 },
  verifying: { x: 796, y: 200, tone: 'busy' },
  passed: { x: 796, y: 100, tone: 'good' },
}

export const puzzleBoxes: Box[] = [
  { x: 222, y: 64, width: 164, height: 296, label: 'the next one is coming' },
  { x: 506, y: 64, width: 164, height: 196, label: 'the piece can be moved' },
]

/** By the arrow that was found. */
export const puzzleRoutes: Record<string, Route> = {
  'every status → idle': { path: 'M72 32 V78', label: [86, 40], align: 'start' },
  'every status → loading': { path: 'M304 32 V78', label: [318, 40], align: 'start' },
  'on its way → ready': { path: 'M386 92 H530', label: [446, 82] },
  'on its way → error': { path: 'M222 300 H130', label: [175, 290] },
  'ready → dragging': { path: 'M572 120 V178', label: [564, 154], align: 'end' },
  'dragging → ready': { path: 'M604 180 V122', label: [612, 154], align: 'start' },
  'ready → expired': {
    path: 'M532 110 H500 Q488 110 488 122 V178 Q488 190 476 190 H362',
    label: [478, 142],
    align: 'end',
  },
  'movable → expired': { path: 'M506 212 H362', label: [446, 230] },
  'movable → verifying': { path: 'M670 200 H738', label: [704, 190] },
  'verifying → passed': { path: 'M796 180 V122', label: [806, 155], align: 'start' },
  'verifying → failed': { path: 'M796 220 V288 Q796 300 784 300 H362', label: [588, 290] },
}
