import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importSharp } from '../../../src/server/node/importSharp.ts'
import { loadBackgrounds } from '../../../src/server/node/loadBackgrounds.ts'
import { createPainter } from '../../../src/server/puzzle/createPainter.ts'
import type { PainterOptions } from '../../../src/server/puzzle/createPainter.ts'
import { createRandom } from '../../../src/server/puzzle/createRandom.ts'
import { deflateNode } from '../../../src/server/node/deflateNode.ts'
import { decodePng } from '../../support/decodePng.ts'
import { colorAt } from './puzzle/photos.ts'

let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backgrounds-'))
})
afterAll(async () => rm(folder, { recursive: true }))

/** An upper half of one colour, a lower half of another. */
function createHalves(upper: string, lower: string, width = 620, height = 310) {
  return sharp({ create: { width, height, channels: 3, background: upper } }).composite([
    { input: { create: { width, height: height / 2, channels: 3, background: lower } }, top: height / 2, left: 0 },
  ])
}

const isNear = (color: number[], wanted: number[], most: number) =>
  color.every((value, index) => Math.abs(value - wanted[index]!) <= most)

const messageOf = async (action: () => unknown) => {
  try {
    await action()
    return 'no error'
  } catch (error) {
    return (error as Error).message
  }
}

describe('files', () => {
  it.each([
    ['sky.png', 0],
    ['sky.jpg', 4],
    ['sky.webp', 6],
    ['sky.avif', 8],
  ])('become pictures of 310x155 RGB: %s', async (name, most) => {
    await createHalves('#3080d0', '#e0c080').toFile(at(name))
    const [picture] = await loadBackgrounds([at(name)])
    expect(picture).toMatchObject({ width: 310, height: 155 })
    expect(picture!.pixels).toHaveLength(310 * 155 * 3)
    expect(isNear(colorAt(picture!, 30, 20), [0x30, 0x80, 0xd0], most)).toBe(true)
    expect(isNear(colorAt(picture!, 280, 130), [0xe0, 0xc0, 0x80], most)).toBe(true)
  })

  it('keep their order, and come as paths or as URLs', async () => {
    const colors = ['#ff0000', '#00ff00', '#0000ff']
    await Promise.all(colors.map(async (color, index) => createHalves(color, color).toFile(at(`${index} ä.png`))))
    const names = [at('0 ä.png'), pathToFileURL(at('1 ä.png')), pathToFileURL(at('2 ä.png')).href]
    const pictures = await loadBackgrounds(names)
    expect(pictures.map((picture) => colorAt(picture, 5, 5))).toEqual([
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
    ])
  })

  it('are turned as the camera says, and cut in the middle', async () => {
    // Stored lying on its side: on the left what belongs above.
    await createHalves('#ffffff', '#000000', 800, 800).withMetadata({ orientation: 8 }).toFile(at('turned.jpg'))
    const [picture] = await loadBackgrounds([at('turned.jpg')])
    expect(colorAt(picture!, 20, 77)).toEqual([255, 255, 255])
    expect(colorAt(picture!, 290, 77)).toEqual([0, 0, 0])
  })

  it('of grey, of 16 bits, for print and with transparency are read, too', async () => {
    const clear = { create: { width: 400, height: 300, channels: 4, background: '#20406000' } } as const
    await sharp(clear).png().toFile(at('clear.png'))
    await createHalves('#808080', '#808080').toColourspace('b-w').png().toFile(at('grey.png'))
    await createHalves('#123456', '#123456').toColourspace('rgb16').png().toFile(at('deep.png'))
    await createHalves('#123456', '#123456').toColourspace('cmyk').jpeg().toFile(at('print.jpg'))
    const names = ['clear.png', 'grey.png', 'deep.png', 'print.jpg']
    const pictures = await loadBackgrounds(names.map(at))
    expect(pictures.map(({ pixels }) => pixels.length)).toEqual([144_150, 144_150, 144_150, 144_150])
    expect(isNear(colorAt(pictures[3]!, 100, 100), [0x12, 0x34, 0x56], 20)).toBe(true)
    expect(pictures.slice(0, 3).map((picture) => colorAt(picture, 100, 100))).toEqual([
      [255, 255, 255],
      [128, 128, 128],
      [0x12, 0x34, 0x56],
    ])
  })

  it('are what a painter takes', async () => {
    await createHalves('#3080d0', '#e0c080').toFile(at('whole.png'))
    const painter = createPainter({ backgrounds: await loadBackgrounds([at('whole.png')]) })
    const { background } = await painter({ x: 200, random: createRandom(1), deflate: deflateNode })
    const [red, green, blue] = decodePng(background).data
    expect(isNear([red!, green!, blue!], [0x30, 0x80, 0xd0], 1)).toBe(true)
  })

  it('that are missing are named', async () => {
    const message = await messageOf(() => loadBackgrounds([at('nowhere.jpg')]))
    expect(message).toMatch(/^email-code-kit: .*nowhere\.jpg cannot be a background: .*missing.*Mend it/s)
  })

  it('that are no pictures are named', async () => {
    await writeFile(at('notes.jpg'), 'no picture at all')
    await createHalves('#ffffff', '#ffffff').toFile(at('good.png'))
    const message = await messageOf(() => loadBackgrounds([at('good.png'), at('notes.jpg')]))
    expect(message).toMatch(/^email-code-kit: .*notes\.jpg cannot be a background/)
    expect(message).not.toContain('good.png')
  })

  it('that break off in the middle are named', async () => {
    const whole = await createHalves('#3080d0', '#e0c080').png().toBuffer()
    await writeFile(at('half.png'), whole.subarray(0, whole.length / 2))
    expect(await messageOf(() => loadBackgrounds([at('half.png')]))).toMatch(/half\.png cannot be a background/)
  })

  it('that are too small are named, with their size', async () => {
    await createHalves('#ffffff', '#000000', 309, 400).toFile(at('small.png'))
    const message = await messageOf(() => loadBackgrounds([at('small.png')]))
    expect(message).toMatch(/small\.png cannot be a background: it is 309x400 pixels .* takes 310x155 or more/)
  })

  it('from elsewhere are not fetched', async () => {
    const message = await messageOf(() => loadBackgrounds([new URL('https://example.com/sea.jpg')]))
    expect(message).toMatch(/^email-code-kit: https:\/\/example\.com\/sea\.jpg cannot be a background/)
  })
})

it('says how to install sharp where it is missing', async () => {
  const missing = new Error("Cannot find package 'sharp'")
  const loading = importSharp(() => Promise.reject(missing))
  await expect(loading).rejects.toThrow(/^email-code-kit: loadBackgrounds .* npm install sharp@\^0\.35/)
  await expect(loading).rejects.toMatchObject({ cause: missing })
})

describe('a painter refuses', () => {
  const fine = { width: 310, height: 155, pixels: new Uint8Array(310 * 155 * 3) }

  it.each<[string, unknown, RegExp]>([
    ['no pictures', { backgrounds: [] }, /backgrounds is an empty list/],
    ['a promise of pictures', { backgrounds: Promise.resolve([fine]) }, /has to be awaited/],
    ['a file name', { backgrounds: ['sea.jpg'] }, /backgrounds\[0\].pixels is no Uint8Array.* loadBackgrounds/],
    ['nothing in the list', { backgrounds: [fine, undefined] }, /backgrounds\[1\].pixels is no Uint8Array/],
    [
      'a picture not wide enough',
      { backgrounds: [fine, { ...fine, width: 309 }] },
      /\[1\] is 309x155 pixels, and .* blurred/,
    ],
    [
      'a picture not high enough',
      { backgrounds: [{ ...fine, height: 154 }] },
      /\[0\] is 310x154 pixels, and .* blurred/,
    ],
    ['half pixels', { backgrounds: [{ ...fine, width: 310.5 }] }, /\[0\] is 310.5x155 pixels, and/],
    ['a size that is none', { backgrounds: [{ ...fine, width: Number.NaN }] }, /\[0\] is NaNx155 pixels, and/],
    ['too few bytes', { backgrounds: [{ ...fine, pixels: new Uint8Array(7) }] }, /has 7 bytes.* 144150 .* 192200 /],
    ['floats', { backgrounds: [{ ...fine, pixels: new Float32Array(144_150) }] }, /pixels is no Uint8Array/],
    ['no shapes', { shapes: [] }, /shapes is an empty list/],
    ['an unknown shape', { shapes: ['jigsaw', 'cat'] }, /no shape "cat".*jigsaw, clover, drop, heart, leaf, star/],
    ['an unknown difficulty', { difficulty: 'hard' }, /no difficulty "hard".*'plain' or 'decoys'/],
  ])('%s, and says so', async (_, options, message) => {
    const text = await messageOf(() => createPainter(options as PainterOptions))
    expect(text).toMatch(/^email-code-kit: /)
    expect(text).toMatch(message)
  })

  it('nothing else: RGB and RGBA, plain and clamped, in any size from 310x155 on', () => {
    const backgrounds = [
      fine,
      { ...fine, pixels: new Uint8ClampedArray(310 * 155 * 4) },
      { width: 311, height: 400, pixels: Buffer.alloc(311 * 400 * 3) },
    ]
    expect(() => createPainter({ backgrounds, shapes: ['star', 'star'], difficulty: 'decoys' })).not.toThrow()
  })
})
