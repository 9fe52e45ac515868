import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { describe, expect, it, vi } from 'vitest'
import { SendCodeButton, SliderCaptcha, type SendCodeButtonProps } from '../../src/index.ts'
import { useCaptchaToken } from '../../src/hooks.ts'
import { paths } from '../../src/protocol/paths.ts'
import type { TestApi } from '../support/createTestApi.ts'
import { createJsdomApi, goOffline, turnClock, useTurnableClock } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'
import { TestKit } from '../support/TestKit.tsx'
import { en } from '../../src/locales/en.ts'

const { messages } = en

const button = () => screen.getByRole('button')

/** The button alone, with a captcha of the application's own that grants at once. */
function renderButton(api: TestApi, props: Partial<SendCodeButtonProps> = {}) {
  render(
    <TestKit api={api}>
      <OwnCaptcha api={api} />
      <SendCodeButton scenario="LOGIN_EMS" email={mara} {...props} />
    </TestKit>,
  )
  return async () => {
    fireEvent.click(screen.getByText('Prove it'))
    await waitFor(() => {
      expect(screen.getByText('Prove it')).toHaveAttribute('data-state', 'granted')
    })
  }
}

function OwnCaptcha({ api }: { api: TestApi }) {
  const { grant, status } = useCaptchaToken()
  return (
    <button type="button" hidden onClick={() => void api.getPass(mara).then(grant)} data-state={status}>
      Prove it
    </button>
  )
}

describe('SendCodeButton', () => {
  it('stays in the tab order while it is off, and says why', async () => {
    const user = userEvent.setup()
    renderButton(createJsdomApi())
    expect(button()).toHaveAttribute('aria-disabled', 'true')
    expect(button()).not.toHaveAttribute('disabled')
    expect(button()).toHaveAccessibleDescription(new RegExp(`^${messages.blockedByCaptcha}\\s*$`))
    await user.tab()
    expect(button()).toHaveFocus()
  })

  it('is natively disabled with focusableWhenDisabled={false}, and says why all the same', async () => {
    const api = createJsdomApi()
    const solve = renderButton(api, { focusableWhenDisabled: false })
    expect(button()).toBeDisabled()
    expect(button()).not.toHaveAttribute('aria-disabled')
    expect(button()).toHaveAccessibleDescription(new RegExp(`^${messages.blockedByCaptcha}\\s*$`))
    await solve()
    expect(button()).toBeEnabled()
    expect(button()).toHaveAccessibleDescription(/^\s*$/)
  })

  it('sends once under a double click', async () => {
    const api = createJsdomApi()
    const user = userEvent.setup()
    const solve = renderButton(api)
    await solve()
    await user.dblClick(button())
    await waitFor(() => {
      expect(api.server.outbox.mails).toHaveLength(1)
    })
    expect(api.sends()).toHaveLength(1)
  })

  it('sends nothing when pressed while it is off, and tells the application what is missing', async () => {
    const api = createJsdomApi()
    const onBlocked = vi.fn<(blockedBy: string) => void>()
    renderButton(api, { onBlocked, email: '' })
    fireEvent.click(button())
    expect(onBlocked).toHaveBeenCalledExactlyOnceWith('email')
    expect(api.requests).toEqual([])
  })

  it('counts down after a send, and is the button for the next one then', async () => {
    useTurnableClock()
    const solve = renderButton(createJsdomApi())
    await solve()
    fireEvent.click(button())
    await waitFor(() => {
      expect(button()).toHaveTextContent('Send again in 1:00')
    })
    await turnClock(18)
    expect(button()).toHaveTextContent(/^Send again in 0:4[12]$/)
    expect(button()).toHaveAccessibleDescription(new RegExp(`^${messages.blockedByCooldown}\\s*$`))
    await turnClock(43)
    expect(button()).toHaveTextContent(messages.sendCode)
    expect(button()).toHaveAttribute('data-state', 'captcha')
  })

  it('says what went wrong, as an alert and as its description', async () => {
    const api = createJsdomApi()
    const onError = vi.fn<(error: Error) => void>()
    const solve = renderButton(api, { onError })
    await solve()
    api.loseNext(paths.sendEmail)
    fireEvent.click(button())
    expect(await screen.findByText(messages.errorNetwork)).toHaveRole('alert')
    expect(button()).toHaveAccessibleDescription(new RegExp(messages.errorNetwork))
    expect(onError).toHaveBeenCalledOnce()
    // Nothing was lost: the same press works.
    fireEvent.click(button())
    await waitFor(() => {
      expect(api.server.outbox.mails).toHaveLength(1)
    })
  })

  it('is off while the browser is offline', async () => {
    const solve = renderButton(createJsdomApi())
    await solve()
    expect(button()).not.toHaveAttribute('aria-disabled')
    act(() => {
      goOffline()
    })
    expect(button()).toHaveAccessibleDescription(new RegExp(`^${messages.blockedByOffline}\\s*$`))
  })

  it('leads to the puzzle when that is missing', async () => {
    const user = userEvent.setup()
    render(
      <TestKit api={createJsdomApi()}>
        <SliderCaptcha email={mara} />
        <SendCodeButton scenario="LOGIN_EMS" email={mara} />
      </TestKit>,
    )
    await user.click(screen.getByRole('button', { name: messages.sendCode }))
    expect(screen.getByRole('slider')).toHaveFocus()
  })
})

function OwnForm({ onSubmit }: { onSubmit: (fields: object) => void }) {
  const { register, handleSubmit, control, setFocus } = useForm({ defaultValues: { address: '', name: '' } })
  const email = useWatch({ control, name: 'address' })
  const [sent, setSent] = useState(false)
  return (
    <form onSubmit={(event) => void handleSubmit(onSubmit)(event)}>
      <input aria-label="Name" {...register('name')} />
      <input aria-label="Address" {...register('address')} />
      <SliderCaptcha email={email} />
      <SendCodeButton
        scenario="REGISTER_EMS"
        email={email}
        onSuccess={() => {
          setSent(true)
        }}
        onBlocked={(blockedBy) => {
          if (blockedBy === 'email') setFocus('address')
        }}
      />
      {sent && <p>Sent</p>}
      <button type="submit">Sign up</button>
    </form>
  )
}

describe("in the application's own react-hook-form form", () => {
  it('sends the code without submitting the form, by keyboard alone', async () => {
    const api = createJsdomApi()
    const user = userEvent.setup()
    const onSubmit = vi.fn<(fields: object) => void>()
    render(
      <TestKit api={api}>
        <OwnForm onSubmit={onSubmit} />
      </TestKit>,
    )
    await user.click(screen.getByRole('button', { name: messages.sendCode }))
    expect(screen.getByLabelText('Address')).toHaveFocus()
    await user.keyboard(mara)

    const slider = screen.getByRole('slider')
    await waitFor(() => {
      expect(slider).not.toHaveAttribute('aria-disabled')
    })
    slider.focus()
    await user.keyboard('{PageUp>16/}{Enter}')
    const send = screen.getByRole('button', { name: messages.sendCode })
    await waitFor(() => {
      expect(send).not.toHaveAttribute('aria-disabled')
    })
    send.focus()
    await user.keyboard(' ')
    expect(await screen.findByText('Sent')).toBeInTheDocument()
    expect(api.sends()).toEqual([expect.objectContaining({ email: mara, type: 'REGISTER_EMS' })])
    expect(onSubmit).not.toHaveBeenCalled()

    await user.click(screen.getByRole('button', { name: 'Sign up' }))
    await waitFor(() => {
      expect(onSubmit).toHaveBeenCalledOnce()
    })
    // The slider has no name, so it is no field of the form.
    expect(onSubmit.mock.calls[0]![0]).toEqual({ address: mara, name: '' })
  })
})
