import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { SendCodeButton, SliderCaptcha, useCaptchaToken } from '../../src/index.ts'
import { en } from '../../src/locales/en.ts'
import { paths } from '../../src/protocol/paths.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'
import { TestKit } from '../support/TestKit.tsx'

const { messages } = en

describe('when the mail left and its answer did not come', () => {
  it('there is a field for the code, and the code of that mail is right', async () => {
    const api = createJsdomApi()
    // Carried out, and answered with something that makes no sense.
    api.answerNext(paths.sendEmail, async (request) => {
      await api.server.fetch(request)
      return new Response('<html>Bad gateway</html>', { status: 502 })
    })
    const form = renderForm(api, { defaultEmail: mara })
    await form.solve()
    await form.user.click(form.send)
    await form.stepIs('code')
    expect(form.part('email-code', 'sent-text')).toHaveTextContent('A code may be on its way to m•••@example.com')
    await waitFor(() => {
      expect(form.code).toHaveFocus()
    })
    await form.user.keyboard(`${api.codeFor(mara)}{Enter}`)
    await form.stepIs('verified')
  })
})

it('who went back to the address by mistake gets to the code again, without another mail', async () => {
  const api = createJsdomApi()
  const form = renderForm(api, { defaultEmail: mara })
  await form.sendCode()
  await form.user.click(screen.getByRole('button', { name: messages.changeEmail }))
  await form.stepIs('email')
  expect(screen.getByText(messages.puzzleResting)).toBeInTheDocument()
  await form.user.type(form.email, '{Enter}')
  await form.stepIs('code')
  await form.user.type(form.code, `${api.codeFor(mara)}{Enter}`)
  await form.stepIs('verified')
  expect(api.sends()).toHaveLength(1)
})

function Grant() {
  const { grant, status } = useCaptchaToken()
  return (
    <button onClick={() => grant({ captchaToken: 'pass', email: mara })} type="button">
      {status}
    </button>
  )
}

it('a second form in the same scope, with another address, voids nothing', async () => {
  render(
    <TestKit api={createJsdomApi()}>
      <Grant />
      <SendCodeButton scenario="LOGIN_EMS" email={mara}>
        sign in
      </SendCodeButton>
      <SendCodeButton scenario="REGISTER_EMS" email="">
        sign up
      </SendCodeButton>
    </TestKit>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'none' }))
  expect(screen.getByRole('button', { name: 'granted' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'sign in' })).not.toHaveAttribute('aria-disabled')
})

it('a press that leads to a puzzle which could not be loaded tries once more', async () => {
  const api = createJsdomApi()
  api.answerNext(paths.captcha, () => new Response('', { status: 502 }))
  const form = renderForm(api, { defaultEmail: mara })
  await form.puzzleIs('error')
  await form.user.click(form.send)
  await form.puzzleIs('ready')
  expect(api.count(paths.captcha)).toBe(2)
})

it('a ref that returns what it assigns is taken for no clean-up', () => {
  let root: HTMLElement | null = null
  // As React 18 code has it; its types allow no such thing any more.
  const assign = ((element: HTMLElement | null) => (root = element)) as (element: HTMLElement | null) => void
  const view = render(
    <TestKit api={createJsdomApi()}>
      <SliderCaptcha email="" ref={assign} />
    </TestKit>,
  )
  expect(root).toBeInstanceOf(HTMLElement)
  view.unmount()
  expect(root).toBeNull()
})
