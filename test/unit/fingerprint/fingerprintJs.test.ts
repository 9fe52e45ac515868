import { beforeEach, expect, test, vi } from 'vitest'
import { fingerprintJs } from '../../../src/fingerprint/fingerprintJs.ts'

const library = vi.hoisted(() => ({
  imported: false,
  load: vi.fn<(options?: { monitoring?: boolean }) => Promise<{ get: () => Promise<{ visitorId: string }> }>>(),
}))

vi.mock('@fingerprintjs/fingerprintjs', () => {
  library.imported = true
  return { load: library.load }
})

beforeEach(() => {
  library.load.mockReset().mockResolvedValue({ get: async () => ({ visitorId: 'visitor-1' }) })
})

test('loads the library only when it is asked for, so that it weighs on no other page', async () => {
  expect(library.imported).toBe(false)
  await fingerprintJs()
  expect(library.imported).toBe(true)
})

test('is the visitor id', async () => {
  expect(await fingerprintJs()).toBe('visitor-1')
})

test('forbids the library to report to its maker', async () => {
  await fingerprintJs()
  expect(library.load).toHaveBeenCalledExactlyOnceWith({ monitoring: false })
})

test('passes a failure of the library on, for the deadline and the random id to deal with', async () => {
  library.load.mockRejectedValue(new Error('blocked'))
  await expect(fingerprintJs()).rejects.toThrow('blocked')
})
