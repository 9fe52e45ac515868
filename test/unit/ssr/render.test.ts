import { createElement, StrictMode, type ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { EmailCodeForm, EmailCodeProvider, SendCodeButton, SliderCaptcha } from '../../../src/index.ts'
import { en } from '../../../src/locales/en.ts'
import { zhCN } from '../../../src/locales/zh-CN.ts'
import { ProofOfWork } from '../../../src/proof-of-work.ts'
import { createTestApi } from '../../support/createTestApi.ts'

const mara = 'mara@example.com'
const form = (props: object = {}) =>
  createElement(EmailCodeForm, { scenario: 'LOGIN_EMS', verifyCode: async () => {}, ...props })

function renderOnServer(element: ReactElement, locale = en) {
  const api = createTestApi()
  const source = vi.fn<() => string>(() => 'fingerprint')
  const html = renderToString(
    createElement(
      StrictMode,
      null,
      createElement(EmailCodeProvider, { client: api.client, fingerprint: source, locale }, element),
    ),
  )
  return { html, api, source }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe.each([
  ['EmailCodeForm', form()],
  ['EmailCodeForm with an address', form({ defaultEmail: mara })],
  ['EmailCodeForm with an address of the application', form({ email: mara, readOnlyEmail: true })],
  ['SliderCaptcha', createElement(SliderCaptcha, { email: mara })],
  [
    'SliderCaptcha with a proof of work',
    createElement(SliderCaptcha, { email: mara, alternative: createElement(ProofOfWork) }),
  ],
  ['ProofOfWork', createElement(ProofOfWork, { email: mara })],
  ['SendCodeButton', createElement(SendCodeButton, { scenario: 'LOGIN_EMS', email: mara })],
])('%s on a server', (_name, element) => {
  it('renders, with no style in it that a strict Content-Security-Policy would refuse', () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { html } = renderOnServer(element)
    expect(html).toContain('data-scope=')
    expect(html).not.toMatch(/\sstyle=/)
    expect(html).not.toMatch(/<style|<script|javascript:|data:image/)
    expect(complain).not.toHaveBeenCalled()
  })

  it('sends no request and asks for no fingerprint, neither while it renders nor after', async () => {
    const { api, source } = renderOnServer(element)
    // What a render left in the queues would have run by then.
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    expect(api.requests).toEqual([])
    expect(source).not.toHaveBeenCalled()
  })

  it('is the same text for every visitor', () => {
    expect(renderOnServer(element).html).toBe(renderOnServer(element).html)
  })
})

describe('the form on a server', () => {
  it('has its labels and the first sentence already, in the language of the page', () => {
    const { html } = renderOnServer(form(), zhCN)
    expect(html).toContain(zhCN.messages.emailLabel)
    expect(html).toContain(zhCN.messages.puzzleWaitsForEmail)
  })

  it('has the address it begins with', () => {
    expect(renderOnServer(form({ defaultEmail: mara })).html).toMatch(/<input[^>]*value="mara@example\.com"/)
  })

  it('does not send by itself before it is alive: the button says that it is off', () => {
    expect(renderOnServer(form()).html).toMatch(
      /<button[^>]*aria-disabled="true"[^>]*data-part="button"|<button[^>]*data-part="button"[^>]*aria-disabled="true"/,
    )
  })
})
