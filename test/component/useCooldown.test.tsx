import { act, fireEvent, render, screen } from '@testing-library/react'
import { Profiler, type ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useCooldown, useEmailCode } from '../../src/hooks.ts'
import { createJsdomApi, turnClock, useTurnableClock } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'
import { TestKit } from '../support/TestKit.tsx'

const parts = ['', 'demo-client', 'LOGIN_EMS', mara]
const facts = { scenario: 'LOGIN_EMS', email: mara } as const

/** Counts how often what is inside renders. */
function createCounter() {
  let renders = 0
  const Counter = ({ children }: { children: ReactNode }) => (
    <Profiler id="counted" onRender={() => (renders += 1)}>
      {children}
    </Profiler>
  )
  const take = () => {
    const taken = renders
    renders = 0
    return taken
  }
  return { Counter, take }
}

function Starter() {
  const { cooldowns } = useEmailCode()
  return (
    <button
      type="button"
      data-testid="starter"
      aria-label="Start"
      onClick={(event) => cooldowns.start(parts, event.detail)}
    />
  )
}
const start = (seconds: number) => {
  fireEvent.click(screen.getByTestId('starter'), { detail: seconds })
}
const stored = () => Object.keys(localStorage).filter((name) => name.startsWith('email-code-kit:cooldown:'))

const Seconds = () => <p data-testid="seconds">{useCooldown(facts).remaining}</p>
const SecondsWhileRunning = () => {
  const cooldown = useCooldown(facts)
  return <p data-testid="seconds">{cooldown.running ? cooldown.remaining : 'none'}</p>
}
const Running = () => <p data-testid="running">{useCooldown(facts).running ? 'running' : 'none'}</p>
const seconds = () => screen.getByTestId('seconds').textContent
const running = () => screen.getByTestId('running').textContent

beforeEach(() => {
  useTurnableClock()
  vi.setSystemTime(Date.UTC(2026, 0, 1))
})

describe('useCooldown', () => {
  it('renders once a second, and only the one that reads the seconds', async () => {
    const [withSeconds, without, page] = [createCounter(), createCounter(), createCounter()]
    render(
      <page.Counter>
        <TestKit api={createJsdomApi()}>
          <Starter />
          <withSeconds.Counter>
            <Seconds />
          </withSeconds.Counter>
          <without.Counter>
            <Running />
          </without.Counter>
        </TestKit>
      </page.Counter>,
    )
    start(60)
    expect([seconds(), running()]).toEqual(['60', 'running'])
    withSeconds.take()
    without.take()
    await turnClock(10)
    expect(Number(seconds())).toBeOneOf([49, 50])
    expect(withSeconds.take()).toBeOneOf([10, 11])
    expect(without.take()).toBe(0)
    await turnClock(51)
    expect([seconds(), running()]).toEqual(['0', 'none'])
    expect(without.take()).toBe(1)
  })

  it('counts down too where the seconds are first read once it runs', async () => {
    render(
      <TestKit api={createJsdomApi()}>
        <Starter />
        <SecondsWhileRunning />
      </TestKit>,
    )
    expect(seconds()).toBe('none')
    start(60)
    expect(seconds()).toBe('60')
    await turnClock(5)
    expect(Number(seconds())).toBeOneOf([54, 55])
  })

  it('survives a remount and a new provider, as a reload would have it', async () => {
    const api = createJsdomApi()
    const page = (
      <TestKit api={api}>
        <Starter />
        <Seconds />
      </TestKit>
    )
    const view = render(page)
    start(60)
    await turnClock(20)
    view.unmount()
    render(page)
    expect(Number(seconds())).toBeOneOf([39, 40])
  })

  it('is seen by a second tab through its storage event', async () => {
    const api = createJsdomApi()
    const other = render(
      <TestKit api={api}>
        <Starter />
      </TestKit>,
    )
    start(60)
    const [key] = stored() as [string]
    const text = localStorage.getItem(key)!
    other.unmount()
    localStorage.removeItem(key)
    render(
      <TestKit api={api}>
        <Running />
      </TestKit>,
    )
    localStorage.setItem(key, text)
    expect(running()).toBe('none')
    act(() => {
      globalThis.dispatchEvent(new StorageEvent('storage', { key, newValue: localStorage.getItem(key) }))
    })
    expect(running()).toBe('running')
    localStorage.removeItem(key)
    act(() => {
      globalThis.dispatchEvent(new StorageEvent('storage', { key, newValue: null }))
    })
    expect(running()).toBe('none')
  })

  it('is seen at once by another provider on the same page, which is told of no storage event', () => {
    const api = createJsdomApi()
    render(
      <TestKit api={api}>
        <Running />
      </TestKit>,
    )
    render(
      <TestKit api={api}>
        <Starter />
      </TestKit>,
    )
    start(60)
    expect(running()).toBe('running')
  })

  it('has no timer while the page is hidden, and is right at once when it comes back', async () => {
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
    const show = (state: DocumentVisibilityState) => {
      visibility.mockReturnValue(state)
      act(() => {
        document.dispatchEvent(new Event('visibilitychange'))
      })
    }
    render(
      <TestKit api={createJsdomApi()}>
        <Starter />
        <Seconds />
      </TestKit>,
    )
    // What React put off runs first, so that only the kit's own timers count.
    await turnClock(1)
    start(60)
    await turnClock(0)
    expect(vi.getTimerCount()).toBe(1)
    show('hidden')
    expect(vi.getTimerCount()).toBe(0)
    await turnClock(42)
    expect(seconds()).toBe('60')
    show('visible')
    expect(Number(seconds())).toBeOneOf([17, 18])
    expect(vi.getTimerCount()).toBe(1)
  })

  it('never says more than its whole length after the clock was set back, and still ends', async () => {
    render(
      <TestKit api={createJsdomApi()}>
        <Starter />
        <Seconds />
      </TestKit>,
    )
    start(60)
    vi.setSystemTime(Date.now() - 60 * 60 * 1000)
    await turnClock(1)
    expect(Number(seconds())).toBeOneOf([59, 60])
    await turnClock(61)
    expect(seconds()).toBe('0')
  })

  it('works in memory where the storage is blocked', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    render(
      <TestKit api={createJsdomApi()}>
        <Starter />
        <Seconds />
      </TestKit>,
    )
    start(60)
    expect(seconds()).toBe('60')
    await turnClock(61)
    expect(seconds()).toBe('0')
  })

  it('leaves nothing in the storage when it is over', async () => {
    render(
      <TestKit api={createJsdomApi()}>
        <Starter />
        <Seconds />
      </TestKit>,
    )
    start(60)
    expect(stored()).toHaveLength(1)
    await turnClock(61)
    expect(stored()).toEqual([])
  })
})
