import type { Deflate } from '../deflate.ts'
import { crc32 } from './crc32.ts'
import { filterPaeth } from './filterPaeth.ts'

/** Rows of RGB or RGBA bytes. */
export interface PngImage {
  readonly pixels: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** A PNG file; whether it has transparency follows from the number of bytes a pixel. */
export async function encodePng({ pixels, width, height }: PngImage, deflate: Deflate): Promise<Uint8Array> {
  const channels = pixels.length / (width * height)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, channels === 4 ? 6 : 2], 8) // bits a channel; colour type: 6 is RGBA, 2 is RGB
  return concatenate([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    createChunk('IHDR', header),
    createChunk('IDAT', await deflate(filterPaeth(pixels, width, channels))),
    createChunk('IEND', new Uint8Array()),
  ])
}

function createChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  for (let index = 0; index < 4; index += 1) chunk[4 + index] = type.charCodeAt(index)
  chunk.set(data, 8)
  view.setUint32(data.length + 8, crc32(chunk, 4, data.length + 8))
  return chunk
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
