import { deflateSync, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { createRandom } from '../../../../src/server/puzzle/createRandom.ts'
import { deflate } from '../../../../src/server/puzzle/deflate.ts'
import { encodePng } from '../../../../src/server/puzzle/png/encodePng.ts'
import { reduceDepth } from '../../../../src/server/puzzle/png/reduceDepth.ts'
import { decodePng } from '../../../support/decodePng.ts'

function noise(length: number): Uint8ClampedArray {
  const random = createRandom(length)
  return Uint8ClampedArray.from({ length }, () => Math.floor(random() * 256))
}

it('brings back every byte of any RGBA picture', async () => {
  const pixels = noise(13 * 7 * 4)
  const file = await encodePng({ pixels, width: 13, height: 7 }, deflate)
  expect(decodePng(file)).toMatchObject({ width: 13, height: 7, colorType: 6, data: pixels })
})

it('brings back every byte of any RGB picture', async () => {
  const pixels = noise(13 * 7 * 3)
  const { data, colorType } = decodePng(await encodePng({ pixels, width: 13, height: 7 }, deflate))
  expect(colorType).toBe(2)
  expect(data.filter((_, index) => index % 4 !== 3)).toEqual(pixels)
})

it('has checksums a reader can trust: one wrong byte is found', async () => {
  const file = await encodePng({ pixels: noise(300), width: 10, height: 10 }, deflate)
  file[60] = (file[60] ?? 0) ^ 1
  expect(() => decodePng(file)).toThrow('Checksum')
})

it('packs by the platform into a zlib stream that any reader can unpack', async () => {
  const bytes = Uint8Array.from(noise(50_000))
  const packed = await deflate(bytes)
  expect(Uint8Array.from(inflateSync(packed))).toEqual(bytes)
  expect(packed[0]).toBe(deflateSync(bytes)[0])
})

it('keeps black, white and clear as they are when it rounds', () => {
  const bytes = Uint8ClampedArray.of(0, 1, 127, 128, 254, 255)
  reduceDepth(bytes, 7)
  expect([...bytes]).toEqual([0, 0, 126, 129, 255, 255])
})
