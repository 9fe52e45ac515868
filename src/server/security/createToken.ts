import { toHex } from './toHex.ts'

/** Makes an unguessable name: 128 bits from the CSPRNG, 32 hexadecimal digits, as the vendors' tokens look. */
export function createToken(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)))
}

/** Could this have come from {@link createToken}? */
export function isToken(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}
