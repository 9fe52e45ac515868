import { between } from '../between.ts'
import type { Random } from '../createRandom.ts'
import { mixColor } from '../mixColor.ts'
import type { Color } from '../mixColor.ts'
import { arc } from '../shapes/arc.ts'
import type { Surface } from '../surface/createSurface.ts'
import { fillPath } from '../surface/fillPath.ts'
import type { Scene } from './Scene.ts'

const COLUMNS = 4
const ROWS = 2

/** Quarter circles, arcs, discs and leaves in a grid. */
export const paintTiles: Scene = (surface, palette, random) => {
  const size = Math.ceil(surface.width / COLUMNS) // whole pixels: no seams
  const start = Math.floor(between(random, 0, 5))
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      // Steps of two and one through five colours: no tile has the colour of its neighbour.
      const ground = start + column * 2 + row
      const color = (offset: number): Color => palette.accents[(ground + offset) % 5] ?? palette.near
      const tile = { x: column * size - 1, y: row * size, size }
      fillPath(surface, corners(tile), { color: color(0), to: mixColor(color(0), palette.light, 0.12) })
      const motif = motifs[Math.floor(random() * motifs.length)]
      motif?.(surface, tile, color(1 + Math.floor(random() * 2)), color(3 + Math.floor(random() * 2)), random)
    }
  }
}

interface Tile {
  readonly x: number
  readonly y: number
  readonly size: number
}

type Motif = (surface: Surface, tile: Tile, color: Color, second: Color, random: Random) => void

function corners({ x, y, size }: Tile): number[] {
  return [x, y, x + size, y, x + size, y + size, x, y + size]
}

function quarter(tile: Tile, corner: number, radius: number): number[] {
  const x = tile.x + (corner === 1 || corner === 2 ? tile.size : 0)
  const y = tile.y + (corner >= 2 ? tile.size : 0)
  const turn = (corner * Math.PI) / 2
  return [x, y, ...arc(x, y, radius, radius, turn, turn + Math.PI / 2)]
}

const rings: Motif = (surface, tile, color, second, random) => {
  const corner = Math.floor(random() * 4)
  for (const [index, share] of [1, 0.76, 0.52, 0.28].entries()) {
    fillPath(surface, quarter(tile, corner, tile.size * share), { color: index % 2 === 0 ? color : second })
  }
}

const quarterAndDot: Motif = (surface, tile, color, second, random) => {
  const corner = Math.floor(random() * 4)
  fillPath(surface, quarter(tile, corner, tile.size), { color })
  fillPath(surface, quarter(tile, corner, tile.size * 0.46), { color: second })
}

const disc: Motif = (surface, { x, y, size }, color, second) => {
  const half = (turn: number) => arc(x + size / 2, y + size / 2, size * 0.36, size * 0.36, turn, turn + Math.PI)
  fillPath(surface, half(Math.PI), { color })
  fillPath(surface, half(0), { color: second })
}

const leaf: Motif = (surface, { x, y, size }, color, second, random) => {
  const flip = random() < 0.5
  // Each half is cut off by the chord from tip to tip: the midrib.
  const halves = flip
    ? [arc(x, y, size, size, 0, Math.PI / 2), arc(x + size, y + size, size, size, Math.PI, Math.PI * 1.5)]
    : [arc(x + size, y, size, size, Math.PI / 2, Math.PI), arc(x, y + size, size, size, -Math.PI / 2, 0)]
  halves.forEach((half, index) => fillPath(surface, half, { color: index === 0 ? color : second }))
}

const twoHalves: Motif = (surface, { x, y, size }, color, second) => {
  const half = size / 2
  fillPath(surface, arc(x + half, y + half, half, half, Math.PI, Math.PI * 2), { color })
  fillPath(surface, arc(x + half, y + size, half, half, Math.PI, Math.PI * 2), { color: second })
}

const motifs: readonly Motif[] = [rings, quarterAndDot, disc, leaf, twoHalves, rings]
