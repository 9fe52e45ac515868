import { act, render, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Activity, lazy, Suspense, type ReactNode } from 'react'
import { expect, describe, it, vi } from 'vitest'
import { EmailCodeForm, SliderCaptcha } from '../../src/index.ts'
import { paths } from '../../src/protocol/paths.ts'
import type { TestApi } from '../support/createTestApi.ts'
import { createJsdomApi } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'
import { TestKit } from '../support/TestKit.tsx'

/** A page that can be hidden and come back, as routers keep the ones before. */
function renderHideable(api: TestApi, children: ReactNode) {
  const user = userEvent.setup({ delay: null })
  const page = (mode: 'hidden' | 'visible') => (
    <TestKit api={api}>
      <Activity mode={mode}>{children}</Activity>
    </TestKit>
  )
  const { container, rerender } = render(page('visible'))
  const find = (selector: string) => container.querySelector<HTMLElement>(selector)!
  return {
    user,
    find,
    send: () => find('[data-scope=send-code][data-part=button]'),
    dialog: () => find('dialog') as HTMLDialogElement,
    async puzzleIs(status: string) {
      await waitFor(() => {
        expect(find('[data-scope=slider-captcha][data-part=root]')).toHaveAttribute('data-state', status)
      })
      // The puzzle is put at its start in an effect after that.
      await act(async () => {})
    },
    async handIn() {
      find('[data-scope=slider-captcha][data-part=input]').focus()
      await user.keyboard('{PageUp>16/}{Enter}')
    },
    async hide() {
      await act(async () => {
        rerender(page('hidden'))
      })
    },
    async show() {
      await act(async () => {
        rerender(page('visible'))
      })
    },
  }
}

const form = (
  <EmailCodeForm scenario="LOGIN_EMS" captcha="dialog" defaultEmail={mara} verifyCode={async () => undefined} />
)

describe('the dialog', () => {
  it('does not wait for an alternative that is still to be loaded', async () => {
    const Alternative = lazy(() => new Promise<never>(() => {}))
    const page = renderHideable(
      createJsdomApi(),
      <Suspense fallback="the page is gone">
        <EmailCodeForm
          scenario="LOGIN_EMS"
          captcha="dialog"
          defaultEmail={mara}
          alternative={<Alternative />}
          verifyCode={async () => undefined}
        />
      </Suspense>,
    )
    await page.user.click(page.send())
    await waitFor(() => {
      expect(page.dialog()).toHaveAttribute('data-state', 'open')
    })
    expect(page.find('[data-part=close]')).toBeVisible()
    expect(page.find('form')).toBeVisible()
  })
})

it('a puzzle is handed in, too, where a stand-in for the server gives each the same token', async () => {
  const api = createJsdomApi()
  const { client } = api
  const same = {
    ...client,
    getChallenge: async (...args: Parameters<typeof client.getChallenge>) => ({
      ...(await client.getChallenge(...args)),
      token: 'the same',
    }),
  }
  const page = renderHideable({ ...api, client: same }, <SliderCaptcha email={mara} />)
  for (const checks of [1, 2]) {
    await page.puzzleIs('ready')
    await page.handIn()
    await waitFor(() => {
      expect(api.count(paths.verifyCaptcha)).toBe(checks)
    })
  }
})

describe('what React hides in the middle of the flow', () => {
  it('leaves no dialog open, which would keep the rest of the page inert', async () => {
    const page = renderHideable(createJsdomApi(), form)
    await page.user.click(page.send())
    await page.puzzleIs('ready')
    expect(page.dialog().open).toBe(true)
    await page.hide()
    expect(page.dialog().open).toBe(false)
    await page.show()
    expect(page.dialog()).toBeEmptyDOMElement()
    await page.user.click(page.send())
    await page.puzzleIs('ready')
    expect(page.dialog().open).toBe(true)
  })

  it('has no empty dialog when it comes back after a send that failed meanwhile', async () => {
    const api = createJsdomApi()
    const page = renderHideable(api, form)
    await page.user.click(page.send())
    await page.puzzleIs('ready')
    const connection = new AbortController()
    api.answerNext(
      paths.sendEmail,
      () =>
        new Promise((_, reject) => {
          connection.signal.addEventListener('abort', () => {
            reject(new TypeError('the connection is gone'))
          })
        }),
    )
    await page.handIn()
    await waitFor(() => {
      expect(api.sends()).toHaveLength(1)
    })
    await page.hide()
    await act(async () => {
      connection.abort()
    })
    await page.show()
    expect(page.dialog().open).toBe(false)
    await waitFor(() => {
      expect(page.send()).toHaveAttribute('data-state', 'ready')
    })
  })

  it('tells of one pass once', async () => {
    const onPassed = vi.fn<() => void>()
    const page = renderHideable(createJsdomApi(), <SliderCaptcha email={mara} onPassed={onPassed} />)
    await page.puzzleIs('ready')
    await page.handIn()
    await page.puzzleIs('passed')
    await page.hide()
    await page.show()
    expect(onPassed).toHaveBeenCalledTimes(1)
  })

  it('hands in no puzzle twice: whose check nobody heard the end of is replaced, and not said to be wrong', async () => {
    const api = createJsdomApi()
    const page = renderHideable(api, <SliderCaptcha email={mara} />)
    await page.puzzleIs('ready')
    const release = api.holdNext(paths.verifyCaptcha)
    await page.handIn()
    await page.puzzleIs('verifying')
    await page.hide()
    release()
    await page.show()
    await page.puzzleIs('ready')
    expect(api.count(paths.verifyCaptcha)).toBe(1)
    expect(page.find('[data-part=status-text]')).toHaveTextContent('Slide the piece into its gap.')
    await page.handIn()
    await page.puzzleIs('passed')
  })
})
