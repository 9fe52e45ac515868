import { isIP } from 'node:net'
import { readServerUrl } from '../../smtp/readServerUrl.ts'
import { WrongValue } from './WrongValue.ts'

export function readPort(text: string): number | WrongValue {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  return new WrongValue('a port is a whole number from 0 to 65535, where 0 takes any free one', '8787')
}

export function readHost(text: string): string | WrongValue {
  const name = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i
  // Names of digits and dots are addresses with a mistake in it.
  if (isIP(text) > 0 || (name.test(text) && !/^[\d.]+$/.test(text))) return text
  const bare = /^\[(.*)\]$/.exec(text)?.[1] ?? ''
  if (isIP(bare) > 0) return new WrongValue('an address stands here without its brackets', bare)
  return new WrongValue('a host is one IP address or name, without scheme and port', '127.0.0.1')
}

export function readIp(text: string): string | WrongValue {
  if (isIP(text) > 0) return text
  return new WrongValue('a proxy is named by the one IP that it calls from', '10.0.0.2')
}

export function readOrigin(text: string): string | WrongValue {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  const example = 'https://shop.example'
  if (text.includes('*')) return new WrongValue('with it any page could call; each origin is named by itself', example)
  if (!isWeb)
    return new WrongValue('an origin begins with https:// or http://; several are separated by spaces', example)
  if (url.origin === text) return text
  return new WrongValue('an origin is scheme, host and port, exactly as browsers send it', url.origin)
}

export function readRedisUrl(text: string): string | WrongValue {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isRedis = url?.protocol === 'redis:' || url?.protocol === 'rediss:'
  const isPlain = url && url.hostname && /^\/?\d*$/.test(url.pathname) && !url.search && !url.hash
  if (isRedis && isPlain && canDecode(url.username + url.password)) return text
  return new WrongValue(
    'it has to be redis:// (rediss:// with TLS), host, port and number of the database, the password percent-encoded',
    'redis://:password@127.0.0.1:6379/0',
  )
}

function canDecode(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

export function readSmtpUrl(text: string): string | WrongValue {
  try {
    readServerUrl(text)
    return text
  } catch {
    return new WrongValue(
      'it has to be smtp:// (smtps:// with TLS from the start), host and port, user and password percent-encoded',
      'smtp://user:password@smtp.example.com:587',
    )
  }
}
