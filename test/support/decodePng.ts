import { crc32, inflateSync } from 'node:zlib'
import type { Pixels } from './solvePuzzle.ts'

/** A decoded picture, and what its header said of the file. */
export interface DecodedPng extends Pixels {
  /** 2 is RGB, 6 is RGBA. */
  readonly colorType: number
  readonly bitDepth: number
}

/** Decodes the two kinds of PNG the painter writes; throws where a checksum is wrong. */
export function decodePng(file: Uint8Array): DecodedPng {
  const bytes = Buffer.from(file)
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('Not a PNG')
  const chunks = readChunks(bytes)
  const header = chunks.find(({ type }) => type === 'IHDR')!.data
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  const channels = header[9] === 6 ? 4 : 3
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const rows = unfilter(inflateSync(packed), width * channels, height, channels)
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < channels; channel += 1) {
      data[pixel * 4 + channel] = rows[pixel * channels + channel]!
    }
  }
  return { width, height, data, colorType: header[9]!, bitDepth: header[8]! }
}

function readChunks(bytes: Buffer): { type: string; data: Buffer }[] {
  const chunks = []
  let at = 8
  while (at < bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at)
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw new Error('Checksum is wrong')
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}

function unfilter(filtered: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)]
    if (filter !== 4) throw new Error(`Filter ${filter} is not one the painter uses`)
    for (let index = 0; index < stride; index += 1) {
      const at = y * stride + index
      const left = index < channels ? 0 : rows[at - channels]!
      const above = y === 0 ? 0 : rows[at - stride]!
      const corner = y === 0 || index < channels ? 0 : rows[at - stride - channels]!
      rows[at] = filtered[y * (stride + 1) + 1 + index]! + predict(left, above, corner)
    }
  }
  return rows
}

/** The neighbour nearest to what a plane through all three would have here; the earlier one where two are as near. */
function predict(left: number, above: number, corner: number): number {
  const plane = left + above - corner
  const [toLeft, toAbove, toCorner] = [Math.abs(plane - left), Math.abs(plane - above), Math.abs(plane - corner)]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
