import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

/** A private authority that lives as long as the test. */
export interface TestAuthority {
  /** Its certificate, as PEM. */
  ca: string
  /** Makes the key and certificate of a server at 127.0.0.1 or another host, as PEM. */
  issue(host?: string): { key: string; cert: string }
}

// Just enough of X.509 (RFC 5280): Node makes keys and signatures, but no certificates.
const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts)
const integer = (value: number) => der(0x02, Buffer.from([value]))
const oid = (...bytes: number[]) => der(0x06, Buffer.from(bytes))
const bits = (bytes: Uint8Array) => der(0x03, Buffer.from([0]), bytes)
const time = (year: number) => der(0x17, Buffer.from(`${year % 100}0101000000Z`))
const ecdsaWithSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02))
const nameOf = (text: string) =>
  sequence(der(0x31, sequence(oid(0x55, 0x04, 0x03), der(0x0c, Buffer.from(text, 'utf8')))))
const extension = (id: number, value: Uint8Array) => sequence(oid(0x55, 0x1d, id), der(0x04, value))
const isAuthority = extension(19, sequence(der(0x01, Buffer.from([0xff]))))
const forHost = (host: string) =>
  extension(17, sequence(host === '127.0.0.1' ? der(0x87, Buffer.from([127, 0, 0, 1])) : der(0x82, Buffer.from(host))))

interface Holder {
  name: string
  publicKey: KeyObject
  extensions: Uint8Array
}

function certify({ name, publicKey, extensions }: Holder, serial: number, issuer: string, key: KeyObject): string {
  const year = new Date().getUTCFullYear()
  const content = sequence(
    der(0xa0, integer(2)),
    integer(serial),
    ecdsaWithSha256,
    nameOf(issuer),
    sequence(time(year - 1), time(year + 2)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extensions)),
  )
  const certificate = sequence(content, ecdsaWithSha256, bits(sign('sha256', content, key)))
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}

/** Makes a certificate authority that nobody trusts unless told so. */
export function createSmtpAuthority(name = 'Test authority'): TestAuthority {
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    ca: certify({ name, publicKey: authority.publicKey, extensions: isAuthority }, 1, name, authority.privateKey),
    issue(host = '127.0.0.1') {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const holder = { name: host, publicKey, extensions: forHost(host) }
      return {
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
        cert: certify(holder, 2, name, authority.privateKey),
      }
    },
  }
}
