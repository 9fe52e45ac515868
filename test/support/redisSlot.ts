/** CRC-16/XMODEM: polynomial 0x1021, from 0, no reflection (Redis Cluster specification, appendix A). */
function crc16(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff
  }
  return crc
}

/** The part of a key that decides about its slot: between the first `{` and the next `}`, if anything is there. */
export function hashTagOf(key: string): string | undefined {
  return /^[^{]*\{([^}]+)\}/.exec(key)?.[1]
}

/** One of the 16384 slots of a Redis Cluster. */
export function slotOf(key: string): number {
  return crc16(new TextEncoder().encode(hashTagOf(key) ?? key)) % 16_384
}
