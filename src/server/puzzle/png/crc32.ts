let table: Uint32Array | undefined

/** Not built at import time: the package promises to be free of side effects. */
function crcTable(): Uint32Array {
  return (table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
    return crc
  }))
}

/** The checksum PNG asks for, over `bytes` from `start` to `end`. */
export function crc32(bytes: Uint8Array, start: number, end: number): number {
  const lookup = crcTable()
  let crc = 0xffffffff
  for (let index = start; index < end; index += 1) {
    crc = (lookup[(crc ^ (bytes[index] ?? 0)) & 255] ?? 0) ^ (crc >>> 8)
  }
  return (crc ^ 0xffffffff) >>> 0
}
