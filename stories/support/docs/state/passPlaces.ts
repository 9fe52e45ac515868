import type { CaptchaTokenStatus } from '../../../../src/state/captchaToken.ts'
import type { Place, Route } from './StateDrawing.tsx'

/** Where each status stands; a new one has to be given a place. */
export const passPlaces: Record<CaptchaTokenStatus, Place> = {
  none: { x: 84, y: 100 },
  granted: { x: 300, y: 100, tone: 'good' },
  spent: { x: 560, y: 100, tone: 'busy' },
  expired: { x: 430, y: 230, tone: 'bad' },
}

/** By the arrow that was found. */
export const passRoutes: Record<string, Route> = {
  'every status → none': { path: 'M84 36 V78', label: [98, 46], align: 'start' },
  'every status → granted': { path: 'M300 36 V78', label: [314, 46], align: 'start' },
  'granted → spent': { path: 'M356 90 H502', label: [430, 80] },
  'spent → granted': { path: 'M504 112 H358', label: [430, 132] },
  'granted → expired': { path: 'M300 120 V218 Q300 230 312 230 H372', label: [290, 176], align: 'end' },
  'spent → expired': { path: 'M560 120 V218 Q560 230 548 230 H488', label: [570, 176], align: 'start' },
}
