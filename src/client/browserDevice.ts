interface UserAgentData {
  platform?: string
  brands?: { brand: string; version: string }[]
  getHighEntropyValues?: (hints: string[]) => Promise<{ platform?: string; platformVersion?: string }>
}

/** Newest names first: an iPhone says "like Mac OS X", Android says "Linux". */
const systems: [pattern: RegExp, name: string][] = [
  [/Windows NT ([\d.]+)/, 'Windows'],
  [/(?:iPhone|iPad|iPod).*? OS ([\d_]+)/, 'iOS'],
  [/Mac OS X ([\d_.]+)/, 'macOS'],
  [/HarmonyOS ?([\d.]*)/, 'HarmonyOS'],
  [/Android ([\d.]+)/, 'Android'],
  [/CrOS \S+ ([\d.]+)/, 'ChromeOS'],
  [/Linux()/, 'Linux'],
]

/** Finds the operating system in a user agent, such as `Windows 10.0`; `unknown` where it has none. */
export function operatingSystem(userAgent: string): string {
  for (const [pattern, name] of systems) {
    const match = pattern.exec(userAgent)
    if (match) return `${name} ${(match[1] ?? '').replaceAll('_', '.')}`.trim()
  }
  return 'unknown'
}

/**
 * Reads the values of `X-agent` and `X-operating-sys-version`: User-Agent Client Hints where the browser has them,
 * else the user agent. The vendors only log them (contract section 1), so a refusal of hints is no error.
 */
export async function browserDevice(): Promise<{ agent: string; operatingSystem: string }> {
  const { userAgent = '', userAgentData } = (globalThis.navigator ?? {}) as {
    userAgent?: string
    userAgentData?: UserAgentData
  }
  const fallback = operatingSystem(userAgent)
  const agent = userAgent || 'unknown'
  try {
    const hints = await userAgentData?.getHighEntropyValues?.(['platformVersion'])
    const system = `${hints?.platform ?? ''} ${hints?.platformVersion ?? ''}`.trim()
    return { agent, operatingSystem: system || fallback }
  } catch {
    return { agent, operatingSystem: fallback }
  }
}
