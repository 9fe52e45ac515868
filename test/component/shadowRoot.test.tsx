import { act, render, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { EmailCodeForm } from '../../src/index.ts'
import { en } from '../../src/locales/en.ts'
import { createJsdomApi } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'
import { TestKit } from '../support/TestKit.tsx'

/** The form in a shadow root, where the page sees focus on its host alone. */
function renderInShadow(defaultEmail = '') {
  const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
  const container = shadow.appendChild(document.createElement('div'))
  render(
    <TestKit api={createJsdomApi()}>
      <EmailCodeForm scenario="LOGIN_EMS" defaultEmail={defaultEmail} verifyCode={async () => {}} />
    </TestKit>,
    { container },
  )
  return { shadow, find: (selector: string) => container.querySelector<HTMLElement>(selector)! }
}

describe('in a shadow root', () => {
  it('what is wrong with the field that has focus is an alert, for nothing else would say it', async () => {
    const { find } = renderInShadow()
    find('[data-part=email]').focus()
    await act(async () => {
      find('form').dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
    })
    expect(find('[data-part=field-error]')).toHaveTextContent(en.messages.emailNeeded)
    expect(find('[data-part=field-error]')).toHaveAttribute('role', 'alert')
  })

  it('focus goes on from the solved puzzle to the button that sends', async () => {
    const { shadow, find } = renderInShadow(mara)
    await waitFor(() => {
      expect(find('[data-scope=slider-captcha][data-part=root]')).toHaveAttribute('data-state', 'ready')
    })
    await act(async () => {})
    const slider = find('[data-scope=slider-captcha][data-part=input]') as HTMLInputElement
    slider.focus()
    await userEvent.keyboard('{PageUp>16/}{Enter}')
    await waitFor(() => {
      expect(shadow.activeElement).toBe(find('[data-scope=send-code][data-part=button]'))
    })
  })
})
