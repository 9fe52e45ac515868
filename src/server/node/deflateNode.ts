import { promisify } from 'node:util'
import { constants, deflate } from 'node:zlib'
import type { Deflate } from '../puzzle/deflate.ts'

const pack = promisify(deflate) as (bytes: Uint8Array, options: { strategy: number }) => Promise<Uint8Array>

/**
 * {@link Deflate} for Node: run-length matching only (`Z_RLE`), which suits filtered picture rows. A puzzle takes
 * about half the time it takes with `CompressionStream`, at the same size.
 */
export const deflateNode: Deflate = (bytes) => pack(bytes, { strategy: constants.Z_RLE })
