import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../src/styles.css'
import { EmailCodeForm, type EmailCodeFormProps } from '../../src/index.ts'
import { paths } from '../../src/protocol/paths.ts'
import { createTestApi } from '../support/createTestApi.ts'
import { TestKit } from '../support/TestKit.tsx'
import { mara } from './renderSlider.tsx'
import { translatePage } from './translatePage.ts'

const { keyboard } = userEvent
let stop: (() => void) | undefined
let count = 0

afterEach(() => {
  stop?.()
  localStorage.clear()
  sessionStorage.clear()
})

/** A form on a page that the browser translates. */
async function openForm(props: Partial<EmailCodeFormProps> = {}) {
  const api = createTestApi({
    clientOptions: { baseUrl: `http://translated-${++count}.localhost` },
    serverOptions: { limits: { cooldown: false } },
  })
  const view = await render(
    <TestKit api={api}>
      <EmailCodeForm
        scenario="LOGIN_EMS"
        verifyCode={({ email, code, signal }) => api.client.loginWithEmailCode({ email, code }, { signal })}
        defaultEmail={mara}
        cooldown={2}
        {...props}
      />
    </TestKit>,
  )
  stop = translatePage(view.container)
  const part = (scope: string, name: string) =>
    view.container.querySelector<HTMLElement>(`[data-scope=${scope}][data-part=${name}]`)!
  const reads = async (scope: string, name: string, text: string) => {
    await vi.waitFor(() => {
      expect(part(scope, name)).toHaveTextContent(text)
    })
  }
  const puzzleIs = async (status: string) => {
    await vi.waitFor(() => {
      expect(part('slider-captcha', 'root').dataset['state']).toBe(status)
    })
  }
  const solve = async () => {
    await puzzleIs('ready')
    part('slider-captcha', 'input').focus()
    await keyboard(`${'{PageUp}'.repeat(16)}{Enter}`)
    await puzzleIs('passed')
  }
  return { api, part, reads, solve }
}

describe('on a page that the browser translates', () => {
  it('the whole flow runs, and every sentence is the one that holds now', async () => {
    const { api, part, reads, solve } = await openForm()
    await reads('email-code', 'label', 'E-MAIL ADDRESS')
    await solve()
    await reads('slider-captcha', 'status', 'SOLVED.')
    const release = api.holdNext(paths.sendEmail)
    await vi.waitFor(() => {
      expect(part('send-code', 'button')).toHaveFocus()
    })
    await keyboard('{Enter}')
    await reads('send-code', 'button', 'SENDING…')
    release()
    await reads('email-code', 'sent-text', 'WE SENT A CODE TO m•••@example.com')
    await reads('send-code', 'button', 'SEND AGAIN IN 0:01')

    await solve()
    await vi.waitFor(() => {
      expect(part('send-code', 'button')).toHaveTextContent(/^SEND A NEW CODE$/)
    })
    part('send-code', 'button').focus()
    await keyboard('{Enter}')
    await reads('email-code', 'sent-text', 'WE SENT A NEW CODE TO m•••@example.com')
    await reads('email-code', 'sent-detail', 'CODE 2 OF 2')

    await vi.waitFor(() => {
      expect(part('email-code', 'code')).toHaveFocus()
    })
    await keyboard('000000{Enter}')
    await reads('email-code', 'field-error', 'THAT CODE IS NOT RIGHT.')
    await keyboard('1')
    await vi.waitFor(() => {
      expect(part('email-code', 'field-error')).toHaveTextContent('')
    })
    await userEvent.clear(page.elementLocator(part('email-code', 'code')))
    await keyboard(`${api.codeFor(mara)}{Enter}`)
    await reads('email-code', 'verified', 'THE CODE IS RIGHT.')
  })

  it('another address, a timeout and a refusal break nothing', async () => {
    const { api, part, reads, solve } = await openForm()
    await solve()
    api.answerNext(paths.sendEmail, () => new Response('<html>', { status: 502 }))
    await vi.waitFor(() => {
      expect(part('send-code', 'button')).toHaveFocus()
    })
    await keyboard('{Enter}')
    await reads('email-code', 'sent-text', 'A CODE MAY BE ON ITS WAY TO m•••@example.com')
    await userEvent.click(part('email-code', 'change'))
    await vi.waitFor(() => {
      expect(part('email-code', 'email')).toHaveFocus()
    })
    await userEvent.fill(page.elementLocator(part('email-code', 'email')), 'mara@gmial.com')
    await keyboard('{Tab}')
    await reads('email-code', 'suggestion', 'DID YOU MEAN GMAIL.COM?')
    await userEvent.click(part('email-code', 'suggested'))
    await solve()
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.CAPTCHA.0003')
    await vi.waitFor(() => {
      expect(part('send-code', 'button')).toHaveFocus()
    })
    await keyboard('{Enter}')
    await reads('send-code', 'error', 'THAT PUZZLE IS USED UP.')
    await reads('slider-captcha', 'status', 'SOLVE THIS PUZZLE, THEN SEND AGAIN.')
  })

  it('so does the dialog order', async () => {
    const { api, part, reads } = await openForm({ captcha: 'dialog' })
    part('send-code', 'button').focus()
    await keyboard('{Enter}')
    await reads('slider-captcha', 'status', 'SLIDE THE PIECE INTO ITS GAP.')
    await keyboard(`${'{PageUp}'.repeat(16)}{Enter}`)
    await reads('email-code', 'sent-text', 'WE SENT A CODE TO m•••@example.com')
    expect(api.sends()).toHaveLength(1)
  })
})
