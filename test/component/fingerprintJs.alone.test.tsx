import { waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { headerNames } from '../../src/protocol/headers.ts'
import { paths } from '../../src/protocol/paths.ts'
import { createJsdomApi, turnClock, useTurnableClock } from '../support/jsdomParts.ts'
import { mara, renderSend } from '../support/renderSend.tsx'

const library = '@fingerprintjs/fingerprintjs'
const never = () => new Promise<never>(() => {})
const fails = () => Promise.reject(new Error('blocked'))

afterEach(() => {
  vi.doUnmock(library)
  vi.resetModules()
})

/** A send with FingerprintJS as the source, and with a pass that was got without it. */
async function sendWith(loadLibrary: () => object | Promise<object>) {
  useTurnableClock()
  const loading = vi.fn<() => object | Promise<object>>(loadLibrary)
  vi.doMock(library, loading)
  // Anew, or it would know the library of the test before.
  const { fingerprintJs } = await import('../../src/fingerprint/fingerprintJs.ts')
  const pass = await createJsdomApi().getPass(mara)
  const api = createJsdomApi()
  api.answerNext(paths.sendEmail, () => new Response(null, { status: 200 }))
  const view = renderSend(api, { kit: { fingerprint: fingerprintJs } })
  view.token.grant(pass)
  await waitFor(() => {
    expect(view.send.canSend).toBe(true)
  })
  const pressedAt = Date.now()
  view.press()
  await turnClock(0.9)
  await view.settled()
  expect(loading).toHaveBeenCalledOnce()
  const sent = api.last(paths.sendEmail)
  return { view, sent, tookAtMost: Date.now() - pressedAt, id: sent?.headers.get(headerNames.fingerprint) }
}

describe('FingerprintJS', () => {
  it('that works gives its visitor id', async () => {
    const { view, id } = await sendWith(() => ({
      load: async () => ({ get: async () => ({ visitorId: 'visitor-1' }) }),
    }))
    expect(view.send.isSuccess).toBe(true)
    expect(id).toBe('visitor-1')
  })

  it.each<[string, () => object | Promise<object>]>([
    ['whose chunk a blocker stops', fails],
    ['whose chunk never comes', never],
    ['that fails to load', () => ({ load: fails })],
    [
      'that throws at once',
      () => ({
        load: () => {
          throw new Error('blocked')
        },
      }),
    ],
    ['that hangs while it loads', () => ({ load: never })],
    ['that fails to look', () => ({ load: async () => ({ get: fails }) })],
    ['that hangs while it looks', () => ({ load: async () => ({ get: never }) })],
    ['that knows nothing', () => ({ load: async () => ({ get: async () => ({}) }) })],
  ])('%s holds no send up for longer than 800 ms, and the id is one that stays', async (_how, loadLibrary) => {
    const { view, id, tookAtMost } = await sendWith(loadLibrary)
    expect(view.send.isSuccess).toBe(true)
    expect(tookAtMost).toBeLessThan(1500)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(localStorage.getItem('email-code-kit:device')).toBe(id)
  })
})
