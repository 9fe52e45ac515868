/** Antialiasing in this many steps: no eye can tell, and edges take fewer bytes than in 255. */
const SHADES = 5

/** How much of a pixel at `distance` from an edge lies in the band `from`..`to` around that edge, 0..1. */
export function coverBand(distance: number, from: number, to: number): number {
  const share = Math.min(Math.max(distance - from + 0.5, 0), 1) * Math.min(Math.max(to - distance + 0.5, 0), 1)
  return Math.floor(share * SHADES + 0.5) / SHADES
}
