import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { SliderCaptcha, useCaptchaToken, type SliderCaptchaActions } from '../../src/index.ts'
import { paths } from '../../src/protocol/paths.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'
import { TestKit } from '../support/TestKit.tsx'

describe('from code', () => {
  it('the puzzle can be exchanged, a move taken back, and focus moved to it', async () => {
    const api = createJsdomApi()
    const actions = createRef<SliderCaptchaActions>()
    const view = render(
      <TestKit api={api}>
        <SliderCaptcha email={mara} actionsRef={actions} />
      </TestKit>,
    )
    const root = view.container.querySelector('[data-part=root]')
    const input = view.container.querySelector('input')!
    const isReady = () =>
      waitFor(() => {
        expect(root).toHaveAttribute('data-state', 'ready')
      })
    await isReady()
    act(() => {
      actions.current?.focus()
    })
    expect(input).toHaveFocus()
    act(() => {
      input.value = '80'
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    expect(input).toHaveAttribute('aria-valuetext', '80 of 263')
    act(() => {
      actions.current?.reset()
    })
    expect(input).toHaveAttribute('aria-valuetext', '0 of 263')
    act(() => {
      actions.current?.reload()
    })
    await waitFor(() => {
      expect(api.count(paths.captcha)).toBe(2)
    })
    await isReady()
    view.unmount()
    expect(actions.current).toBeNull()
  })
})

it('what may be done to the puzzle is one object for good, so that a state may hold it', async () => {
  const held: (SliderCaptchaActions | null)[] = []
  function Page() {
    const [actions, setActions] = useState<SliderCaptchaActions | null>(null)
    held.push(actions)
    return (
      <>
        <SliderCaptcha email={mara} actionsRef={setActions} />
        <button type="button" onClick={actions?.reload}>
          another
        </button>
      </>
    )
  }
  const api = createJsdomApi()
  render(
    <TestKit api={api}>
      <Page />
    </TestKit>,
  )
  await waitFor(() => {
    expect(screen.getByRole('group')).toHaveAttribute('data-state', 'ready')
  })
  await userEvent.click(screen.getByRole('button', { name: 'another' }))
  await waitFor(() => {
    expect(api.count(paths.captcha)).toBe(2)
  })
  expect(new Set(held).size).toBe(2)
})

describe('what the application throws in its callbacks', () => {
  it.each(['onSent', 'onVerified'] as const)(
    'in %s is reported, and makes no failure of what went well',
    async (name) => {
      const thrown = new Error('the application is broken')
      const report = vi.fn<(error: unknown) => void>()
      vi.stubGlobal('reportError', report)
      const api = createJsdomApi()
      const form = renderForm(api, {
        defaultEmail: mara,
        [name]: () => {
          throw thrown
        },
      })
      await form.sendCode()
      expect(form.part('send-code', 'error')).toBeEmptyDOMElement()
      await form.user.type(form.code, `${api.codeFor(mara)}{Enter}`)
      await form.stepIs('verified')
      await waitFor(() => {
        expect(report.mock.calls).toEqual([[thrown]])
      })
    },
  )
})

function TakePass() {
  const { take, clear, status } = useCaptchaToken()
  return (
    <>
      <button type="button" onClick={() => take(mara)}>
        {status}
      </button>
      <button type="button" onClick={() => clear('reset')}>
        throw away
      </button>
    </>
  )
}

describe('a pass that is solved', () => {
  it.each([
    ['taken for a send of your own', 'granted', 'spent'],
    ['thrown away', 'throw away', 'none'],
  ])('and %s makes room for the next puzzle', async (_how, button, status) => {
    const api = createJsdomApi()
    const user = userEvent.setup({ delay: null })
    const view = render(
      <TestKit api={api}>
        <SliderCaptcha email={mara} />
        <TakePass />
      </TestKit>,
    )
    const root = view.container.querySelector('[data-part=root]')
    const is = (state: string) =>
      waitFor(() => {
        expect(root).toHaveAttribute('data-state', state)
      })
    await is('ready')
    await act(async () => {})
    screen.getByRole('slider').focus()
    await user.keyboard('{PageUp>16/}{Enter}')
    await is('passed')
    await user.click(screen.getByRole('button', { name: button }))
    await is('ready')
    expect(screen.getByRole('button', { name: status })).toBeInTheDocument()
    expect(api.count(paths.captcha)).toBe(2)
  })
})
