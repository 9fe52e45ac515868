/** Names of the request headers (contract section 1). */
export const headerNames = {
  operatingSystem: 'X-operating-sys-version',
  fingerprint: 'X-device-fingerprint',
  ip: 'X-device-ip',
  agent: 'X-agent',
  language: 'X-L',
  clientId: 'X-client-id',
  tenantId: 'X-tenant-id',
} as const

/** The name of a request header as it stands on the wire. */
export type HeaderName = (typeof headerNames)[keyof typeof headerNames]

/**
 * Makes a value safe to be an HTTP header: printable ASCII without line breaks, trimmed, at most 512 characters
 * (RFC 9110, section 5.5). `fetch` throws on anything else, and a strange user agent must not stop a sign-in.
 */
export function toHeaderValue(value: string): string {
  return value
    .replaceAll(/[^\x20-\x7E]+/g, ' ')
    .trim()
    .slice(0, 512)
}
