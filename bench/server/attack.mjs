// How often a small program solves our own puzzles: what a slider is worth against machines, measured and not guessed.
import sharp from 'sharp'
import { createPainter, createRandom } from '../../dist/server.js'
import { deflateNode } from '../../dist/server-node.js'
import { median } from '../support/measure.mjs'

const TOLERANCE = 5
const COUNT = 300

const kinds = {
  'the default': createPainter(),
  'difficulty: decoys': createPainter({ difficulty: 'decoys' }),
}
const results = {}
for (const [name, painter] of Object.entries(kinds)) {
  const tries = []
  for (let index = 0; index < COUNT; index++) {
    const x = 60 + ((index * 97) % 203)
    const { background, piece } = await painter({ x, random: createRandom(index + 1), deflate: deflateNode })
    const [picture, strip] = await Promise.all([decode(background), decode(piece)])
    const started = performance.now()
    const guess = solve(picture, strip)
    tries.push({ solved: Math.abs(guess - x) <= TOLERANCE, ms: performance.now() - started })
  }
  results[name] = { solved: tries.filter(({ solved }) => solved).length / COUNT, ms: median(tries.map(({ ms }) => ms)) }
}
console.log(JSON.stringify({ blind: (2 * TOLERANCE + 1) / 203, results }))

async function decode(png) {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels }
}

/**
 * Slides the piece over the picture and asks at each place how sharp the picture is along the outline of the piece: a gap
 * has an edge there, whatever is painted. Then, of the best places, whether the colours just within the piece go on just
 * outside, as people do. Nothing in it is learned.
 */
function solve(picture, strip) {
  const isPiece = (x, y) =>
    x >= 0 && y >= 0 && x < strip.width && y < strip.height && strip.data[(y * strip.width + x) * 4 + 3] > 200
  const edge = []
  for (let y = 0; y < strip.height; y++) {
    for (let x = 0; x < strip.width; x++) {
      if (!isPiece(x, y)) continue
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ]) {
        if (!isPiece(x + dx, y + dy)) edge.push({ x, y, dx, dy })
      }
    }
  }
  const mean = (value) => edge.reduce((total, each) => total + value(each), 0) / edge.length
  const sharpness = (left) =>
    mean(({ x, y, dx, dy }) =>
      Math.abs(shade(picture, left + x + 2 * dx, y + 2 * dy) - shade(picture, left + x - dx, y - dy)),
    )
  const mismatch = (left) =>
    mean(({ x, y, dx, dy }) =>
      Math.abs(shade(strip, x - 3 * dx, y - 3 * dy) - shade(picture, left + x + 3 * dx, y + 3 * dy)),
    )
  const places = Array.from({ length: picture.width - strip.width + 1 }, (_, x) => ({ x, sharpness: sharpness(x) }))
  const best = places.toSorted((a, b) => b.sharpness - a.sharpness)
  const apart = best.filter(({ x }, index) => best.slice(0, index).every((other) => Math.abs(other.x - x) > 15))
  const edgy = apart.filter((place) => place.sharpness > apart[0].sharpness * 0.6).slice(0, 3)
  return edgy.toSorted((a, b) => mismatch(a.x) - mismatch(b.x))[0].x
}

/** Red, green and blue of a pixel together; beyond the edge that of the edge. */
function shade({ data, width, height, channels }, x, y) {
  const column = Math.min(Math.max(x, 0), width - 1)
  const at = (Math.min(Math.max(y, 0), height - 1) * width + column) * channels
  return data[at] + data[at + 1] + data[at + 2]
}
