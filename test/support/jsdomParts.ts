import { onlineManager } from '@tanstack/react-query'
import { act } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import type { ServerOptions } from '../../src/server.ts'
import { createTestApi, type TestApiOptions } from './createTestApi.ts'

/** What jsdom lacks, as little of it as the kit needs, before each test of a file, and nothing of it after it. */
export function prepareJsdom() {
  beforeEach(addParts)
  afterEach(removeParts)
}

// Geometry and pictures are tested in a real browser.
function addParts() {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('createImageBitmap', async (blob: Blob) => ({
    width: blob.size === pieceBytes.length ? 47 : 310,
    height: 155,
    close() {},
  }))
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  Object.assign(HTMLDialogElement.prototype, modal)
}

/** As a browser opens and closes a modal dialog: with focus on what is first in it, and back where it was. */
const modal = {
  showModal(this: HTMLDialogElement) {
    openers.set(this, document.activeElement)
    this.open = true
    this.querySelector<HTMLElement>('input, button')?.focus()
  },
  close(this: HTMLDialogElement) {
    if (!this.open) return
    this.open = false
    const opener = openers.get(this)
    if (opener instanceof HTMLElement) opener.focus()
  },
}
const openers = new WeakMap<HTMLDialogElement, Element | null>()

function removeParts() {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  localStorage.clear()
  sessionStorage.clear()
  // It outlives the file, and would keep the sends of the next one back.
  onlineManager.setOnline(true)
}

const signature = [0x89, 0x50, 0x4e, 0x47]
const pieceBytes = [...signature, 0]

/** Two "pictures" that the fake decoder tells apart by their size. */
const painter: NonNullable<ServerOptions['painter']> = async () => ({
  background: new Uint8Array(signature),
  piece: new Uint8Array(pieceBytes),
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
