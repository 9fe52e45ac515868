import { Fragment, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import '../../src/styles.css'
import { EmailCodeForm, type EmailCodeFormProps } from '../../src/index.ts'
import { paths } from '../../src/protocol/paths.ts'
import { createTestApi } from '../support/createTestApi.ts'
import { TestKit } from '../support/TestKit.tsx'
import { mara } from './renderSlider.tsx'

let unmount: (() => void) | undefined
const problems: string[] = []

beforeEach(() => {
  problems.length = 0
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      problems.push(parts.map(String).join(' '))
    })
  }
})

afterEach(() => {
  unmount?.()
  document.body.replaceChildren()
  vi.restoreAllMocks()
  localStorage.clear()
})

/** A page as a server sent it, before its scripts have run. */
function openPage(props: Partial<EmailCodeFormProps> = {}, Mode: typeof StrictMode | typeof Fragment = StrictMode) {
  const api = createTestApi()
  const element = (more: Partial<EmailCodeFormProps> = {}) => (
    <Mode>
      <TestKit api={api}>
        <EmailCodeForm scenario="LOGIN_EMS" verifyCode={async () => {}} {...props} {...more} />
      </TestKit>
    </Mode>
  )
  const container = document.createElement('div')
  container.innerHTML = renderToString(element())
  document.body.append(container)
  const part = (name: string) => container.querySelector<HTMLElement>(`[data-part=${name}]`)!
  return {
    api,
    part,
    field: part('email') as HTMLInputElement,
    slider: () => container.querySelector<HTMLElement>('[data-scope=slider-captcha][data-part=root]')!.dataset['state'],
    hydrate() {
      const recovered: unknown[] = []
      const root = hydrateRoot(container, element(), { onRecoverableError: (error) => recovered.push(error) })
      unmount = () => {
        root.unmount()
      }
      return {
        recovered,
        update: (more: Partial<EmailCodeFormProps>) => {
          root.render(element(more))
        },
      }
    },
  }
}

/** StrictMode runs effects twice, which can hide that once is not enough. */
const modes = [
  ['in StrictMode', StrictMode],
  ['as in production', Fragment],
] as const

describe('a form that a server rendered', () => {
  it('comes alive without a warning, in the very elements that were there', async () => {
    const page = openPage({ defaultEmail: mara })
    const { field } = page
    const { recovered } = page.hydrate()
    await expect.poll(page.slider).toBe('ready')
    expect(page.part('email')).toBe(field)
    expect(recovered).toEqual([])
    expect(problems).toEqual([])
    expect(page.api.count(paths.captcha)).toBe(1)
  })

  it.each(modes)(
    'keeps an address typed before it came alive, and loads the puzzle for it (%s)',
    async (_name, mode) => {
      const page = openPage({}, mode)
      page.field.focus()
      page.field.value = mara
      const { recovered } = page.hydrate()
      await expect.poll(page.slider).toBe('ready')
      expect(page.field.value).toBe(mara)
      expect(page.part('button').dataset['state']).toBe('captcha')
      expect(document.activeElement).toBe(page.field)
      expect([recovered, problems]).toEqual([[], []])
    },
  )

  it.each(modes)('tells an application that holds the address what was typed before (%s)', async (_name, mode) => {
    const onEmailChange = vi.fn<(email: string) => void>()
    const page = openPage({ email: '', onEmailChange }, mode)
    page.field.value = mara
    const { update } = page.hydrate()
    await expect.poll(() => onEmailChange.mock.calls).toEqual([[mara]])
    update({ email: mara })
    await expect.poll(page.slider).toBe('ready')
    expect(page.field.value).toBe(mara)
    expect(onEmailChange.mock.calls).toEqual([[mara]])
  })

  it('waits for an address where none was typed, and asks for nothing', async () => {
    const page = openPage()
    page.hydrate()
    await expect.poll(() => page.field.getAttributeNames().includes('aria-required')).toBe(true)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve)
    })
    expect(page.slider()).toBe('idle')
    expect(page.api.requests).toEqual([])
    expect(problems).toEqual([])
  })

  it('shows a cooldown that still runs from before the reload', async () => {
    const before = openPage({ defaultEmail: mara })
    before.hydrate()
    await expect.poll(before.slider).toBe('ready')
    const { createCooldownStore } = await import('../../src/hooks/cooldownStore.ts')
    createCooldownStore().start(['', 'demo-client', 'LOGIN_EMS', mara], 60)
    unmount?.()
    document.body.replaceChildren()

    const after = openPage({ defaultEmail: mara })
    const { recovered } = after.hydrate()
    await expect.poll(() => after.part('button').dataset['state']).toBe('cooldown')
    expect(after.part('countdown').textContent).toContain('1:00')
    expect([recovered, problems]).toEqual([[], []])
  })
})
