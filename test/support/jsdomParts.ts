import { onlineManager } from '@tanstack/react-query'
import { act } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import type { ServerOptions } from '../../src/server.ts'
import { prepareJsdom as prepareKit } from '../../src/testing.ts'
import { createTestApi, type TestApiOptions } from './createTestApi.ts'

/** What jsdom lacks, as an application's own tests would have it, and a clean page after each test of a file. */
export function prepareJsdom() {
  prepareKit()
  afterEach(removeParts)
}

function removeParts() {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  localStorage.clear()
  sessionStorage.clear()
  // It outlives the file, and would keep the sends of the next one back.
  onlineManager.setOnline(true)
}

/** As much of a PNG as jsdom reads: its size. */
function pngOf(width: number, height: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(24))
  view.setUint32(0, 0x89504e47)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return new Uint8Array(view.buffer)
}

const painter: NonNullable<ServerOptions['painter']> = async () => ({
  background: pngOf(310, 155),
  piece: pngOf(47, 155),
})

export function createJsdomApi({ serverOptions, ...options }: TestApiOptions = {}) {
  return createTestApi({ ...options, serverOptions: { painter, ...serverOptions } })
}

/** A clock that can be turned, and that goes on by itself so that waiting for something works. */
export function useTurnableClock() {
  vi.useFakeTimers({ shouldAdvanceTime: true })
}

export async function turnClock(seconds: number) {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(seconds * 1000)
  })
}

export function goOffline(isOnline = false) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  globalThis.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}
