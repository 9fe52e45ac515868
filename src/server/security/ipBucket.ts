/**
 * The part of an IP address that one customer cannot change at will: all of an IPv4 address, the first 64 bits of an
 * IPv6 address (RFC 6177: a home gets at least a /64). Without this an IPv6 host would have 2^64 quotas.
 */
export function ipBucket(text: string): string {
  // Some proxies write the port as well, which is a new one for each connection.
  const ip = text.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')
  if (!ip.includes(':')) return ip
  const mapped = /^::ffff:([\d.]+)$/i.exec(ip)
  if (mapped?.[1]) return mapped[1]
  const [head = '', tail] = ip.toLowerCase().split('%', 1)[0]?.split('::') ?? []
  const front = head.split(':').filter(Boolean)
  const back = tail?.split(':').filter(Boolean) ?? []
  const gap = tail === undefined ? 0 : Math.max(8 - front.length - back.length, 0)
  const groups = [...front, ...Array<string>(gap).fill('0'), ...back]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
