import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readDevice } from '../../../src/client/readDevice.ts'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36'

/** A browser with this user agent, and with client hints where they are given. */
function browser(userAgent: string, getHighEntropyValues?: (hints: string[]) => Promise<unknown>) {
  vi.stubGlobal('navigator', { userAgent, ...(getHighEntropyValues && { userAgentData: { getHighEntropyValues } }) })
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the operating system', () => {
  test.each([
    [windows, 'Windows NT 10.0'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 13_3 like Mac OS X) AppleWebKit/605', 'iPhone; CPU iPhone OS 13_3'],
    ['Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605', 'iPad; CPU OS 17_5'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18.0', 'Mac OS X 10_15_7'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:133.0) Gecko/20100101 Firefox/133.0', 'Mac OS X 10.15'],
    ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36', 'Android 10'],
    ['Mozilla/5.0 (Linux; U; Android 4.4.2; zh-cn) AppleWebKit/537.36', 'Android 4.4.2'],
    ['Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 ArkWeb/4.1', 'OpenHarmony 5.0'],
    ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36', 'CrOS x86_64 14541.0.0'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Linux x86_64'],
    ['curl/8.9.1', 'unknown'],
  ])('of %s is %s', async (userAgent, operatingSystem) => {
    browser(userAgent)
    await expect(readDevice({})).resolves.toEqual({ agent: userAgent, operatingSystem })
  })

  test('comes from the client hints where the browser has them', async () => {
    const hints = vi.fn(async () => ({ platform: 'Windows', platformVersion: '15.0.0' }))
    browser(windows, hints)
    await expect(readDevice({})).resolves.toEqual({ agent: windows, operatingSystem: 'Windows 15.0.0' })
    expect(hints).toHaveBeenCalledExactlyOnceWith(['platformVersion'])
  })

  test.each([
    ['reject', async () => Promise.reject(new DOMException('not here', 'NotAllowedError'))],
    ['say nothing', async () => ({ platform: '', platformVersion: '' })],
    ['are empty', async () => null],
  ])('comes from the user agent where the hints %s', async (_how, hints) => {
    browser(windows, hints)
    await expect(readDevice({})).resolves.toHaveProperty('operatingSystem', 'Windows NT 10.0')
  })

  test('comes from the user agent where the browser has hints but no such question', async () => {
    vi.stubGlobal('navigator', { userAgent: windows, userAgentData: { platform: 'Windows' } })
    await expect(readDevice({})).resolves.toHaveProperty('operatingSystem', 'Windows NT 10.0')
  })

  test('comes from the user agent where the hints take longer than 200 ms', async () => {
    browser(windows, async () => new Promise(() => {}))
    const settled = vi.fn()
    const device = readDevice({}).then((found) => {
      settled()
      return found
    })
    await vi.advanceTimersByTimeAsync(199)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await expect(device).resolves.toHaveProperty('operatingSystem', 'Windows NT 10.0')
  })
})

test('what the application says goes first, and then the browser is not asked for hints', async () => {
  const hints = vi.fn(async () => ({ platform: 'Windows', platformVersion: '15.0.0' }))
  browser(windows, hints)
  const device = { agent: 'Kiosk/1.0', operatingSystem: 'KioskOS 2' }
  await expect(readDevice(device)).resolves.toEqual(device)
  expect(hints).not.toHaveBeenCalled()
})

test('where there is no browser at all both values are "unknown"', async () => {
  vi.stubGlobal('navigator', undefined)
  await expect(readDevice({})).resolves.toEqual({ agent: 'unknown', operatingSystem: 'unknown' })
})
