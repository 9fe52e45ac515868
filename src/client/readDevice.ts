import type { Device } from './ClientOptions.ts'

interface UserAgentData {
  getHighEntropyValues(hints: string[]): Promise<{ platform: string; platformVersion?: string }>
}

/** The operating systems in the words of the user agents. Android's own "Linux;" has no machine after it. */
const systems = /(?:Windows NT|iP.*? OS|Mac OS X|OpenHarmony|Android|CrOS \w+) [\d._]+|Linux \w+/

/** How long the answer to the hints is waited for, in milliseconds: they are for a log, a sign-in is for a person. */
const patience = 200

/** The API wants something in its device headers, whatever it is (contract section 1). */
export const unknown = 'unknown'

/**
 * Finds the values of `X-agent` and `X-operating-sys-version`: the application's, else User-Agent Client Hints where
 * the browser has them, else the user agent. The vendors only log them (contract section 1), so hints that are refused
 * or that do not come are no error.
 */
export async function readDevice(device: Device): Promise<{ agent: string; operatingSystem: string }> {
  const { userAgent = '', userAgentData } = (globalThis.navigator ?? {}) as {
    userAgent?: string
    userAgentData?: UserAgentData
  }
  return {
    agent: device.agent || userAgent || unknown,
    operatingSystem:
      device.operatingSystem || (await hintedSystem(userAgentData)) || systems.exec(userAgent)?.[0] || unknown,
  }
}

async function hintedSystem(data: UserAgentData | undefined): Promise<string | undefined> {
  try {
    const hints = await Promise.race([
      data?.getHighEntropyValues(['platformVersion']),
      new Promise<undefined>((resolve) => {
        setTimeout(resolve, patience)
      }),
    ])
    return hints?.platform && `${hints.platform} ${hints.platformVersion}`
  } catch {
    return undefined
  }
}
