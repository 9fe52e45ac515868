import { createRandom } from '../../../../src/server/puzzle/createRandom.ts'
import type { Picture } from '../../../../src/server/puzzle/Picture.ts'

/** Whether two pictures are the same byte by byte. Not `toEqual`: it takes seconds for what is over in no time. */
export const isSame = (one: ArrayLike<number>, other: ArrayLike<number>) =>
  one.length === other.length && Array.prototype.every.call(one, (byte, index) => byte === other[index])

type Rgb = readonly [red: number, green: number, blue: number]

/** A picture of RGB, by the colour at each of its pixels. */
export function createPhoto(colorAt: (x: number, y: number) => Rgb, width = 310, height = 155): Picture {
  const pixels = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at += 1) pixels.set(colorAt(at % width, Math.floor(at / width)), at * 3)
  return { width, height, pixels }
}

/** Red, green and blue of a pixel of an RGB picture. */
export const colorAt = ({ pixels, width }: Picture, x: number, y: number) =>
  [0, 1, 2].map((channel) => pixels[(y * width + x) * 3 + channel]!)

export const flat = (...color: Rgb) => createPhoto(() => color)

export function createNoise(seed = 1): Picture {
  const random = createRandom(seed)
  const byte = () => Math.floor(random() * 256)
  return createPhoto(() => [byte(), byte(), byte()])
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
]

/** Grounds on which an edge might be lost. */
export const photos: Record<string, Picture> = {
  noise: createNoise(),
  black: flat(0, 0, 0),
  white: flat(255, 255, 255),
  grey: flat(118, 118, 118),
  'pure yellow': flat(255, 255, 0),
  'pure blue': flat(0, 0, 255),
  'black to white, across': createPhoto((x) => mix([0, 0, 0], [255, 255, 255], x / 309)),
  'white to black, down': createPhoto((_, y) => mix([255, 255, 255], [0, 0, 0], y / 154)),
  'teal to rose, slanted': createPhoto((x, y) => mix([0, 128, 128], [255, 170, 200], (x + y) / 463)),
  'dark and light bars': createPhoto((x) => (Math.floor(x / 12) % 2 ? [250, 246, 240] : [10, 12, 20])),
}
