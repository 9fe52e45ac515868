import { useEffect } from 'react'
import { vi } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Pass } from '../../src/client.ts'
import { EmailCodeForm, SendCodeButton, SliderCaptcha, useCaptchaToken } from '../../src/index.ts'
import { CaptchaTokenProvider } from '../../src/hooks.ts'
import { ProofOfWork } from '../../src/proof-of-work.ts'
import { paths } from '../../src/protocol/paths.ts'
import { createTestApi } from '../support/createTestApi.ts'
import { TestKit } from '../support/TestKit.tsx'

const max = 'max@gmail.com'
/** Another one: for the first a countdown runs. */
const eva = 'eva@example.com'
const states = ['idle', 'loading', 'ready', 'dragging', 'verifying', 'passed', 'failed', 'expired', 'error']

/**
 * The whole kit in its states, as markup that no longer changes: React, its timers and its listeners are gone. What the
 * stylesheet reads, the attributes, is all there.
 */
export async function makeExhibit(): Promise<HTMLElement> {
  const exhibit = document.createElement('div')
  const keep = (name: string, element: Element) => {
    const copy = element.cloneNode(true) as HTMLElement
    copy.dataset['exhibit'] = name
    exhibit.append(copy)
    return copy
  }

  await showForm(keep)
  await showButtons(keep)
  await showDialog(keep)
  const { container, unmount } = await render(
    <TestKit api={createTestApi()}>
      <SliderCaptcha email={max} alternative={<ProofOfWork />} />
    </TestKit>,
  )
  await vi.waitUntil(() => container.querySelector('[data-state=ready]'))
  for (const state of states) {
    const copy = keep(`slider, ${state}`, container)
    for (const part of copy.querySelectorAll<HTMLElement>('[data-scope]')) part.dataset['state'] = state
  }
  keep('slider, slow', container).querySelector('[data-part=root]')!.setAttribute('data-slow', '')
  await unmount()
  return exhibit
}

type Keep = (name: string, element: Element) => HTMLElement

/** One form, from the first look at it to its last word. */
async function showForm(keep: Keep) {
  const api = createTestApi()
  const pass = await api.getPass(max)
  const { container, unmount } = await render(
    <TestKit api={api}>
      <CaptchaTokenProvider>
        <Grant pass={pass} />
        <EmailCodeForm scenario="LOGIN_EMS" verifyCode={checkCode} />
      </CaptchaTokenProvider>
    </TestKit>,
  )
  const find = (part: string) => container.querySelector<HTMLElement>(`[data-part=${part}]`)
  const type = (part: string, text: string) => {
    const field = find(part) as HTMLInputElement
    field.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.blur()
  }

  keep('form, empty', container)
  type('email', 'max@')
  await vi.waitUntil(() => find('field-error')?.textContent)
  keep('form, no address', container)
  type('email', 'max@gmial.com')
  await vi.waitUntil(() => find('suggested'))
  keep('form, likely slip', container)
  keep('form, fixed address', container).querySelector('[data-part=email]')!.setAttribute('readonly', '')
  find('suggested')!.click()
  await vi.waitUntil(() => find('button')?.dataset['state'] === 'ready')
  keep('form, ready to send', container)
  find('button')!.click()
  await vi.waitUntil(() => find('countdown'))
  keep('form, code', container)
  type('code', '111111')
  find('verify')!.click()
  await vi.waitUntil(() => find('field-error')?.textContent)
  keep('form, wrong code', container)
  keep('form, slow', container).querySelector('[data-part=verify]')!.setAttribute('data-slow', '')
  type('code', '222222')
  find('verify')!.click()
  await vi.waitUntil(() => find('verified'))
  keep('form, verified', container)
  await unmount()
}

async function checkCode({ code }: { code: string }) {
  if (code === '111111') throw new Error('Not this one')
}

/** The puzzle in its dialog. */
async function showDialog(keep: Keep) {
  const { container, unmount } = await render(
    <TestKit api={createTestApi()}>
      <EmailCodeForm scenario="LOGIN_EMS" verifyCode={checkCode} captcha="dialog" defaultEmail={eva} />
    </TestKit>,
  )
  container.querySelector<HTMLElement>('[data-part=button]')!.click()
  await vi.waitUntil(() => container.querySelector('dialog[open] [data-state=ready]'))
  // The copy is not above the page, as the dialog is: it is beside the other exhibits.
  keep('dialog', container).style.cssText = 'position: relative; height: 500px'
  await unmount()
}

/** Buttons that stand alone. */
async function showButtons(keep: Keep) {
  const api = createTestApi()
  const pass = await api.getPass(eva)
  api.refuseNext(paths.sendEmail, 'IDAAS.SDK.CAPTCHA.0006')
  const { container, unmount } = await render(
    <TestKit api={api}>
      <Grant pass={pass} />
      <SendCodeButton scenario="LOGIN_EMS" email={eva} />
      <SendCodeButton scenario="LOGIN_EMS" email="" focusableWhenDisabled={false} />
    </TestKit>,
  )
  const button = () => container.querySelector<HTMLElement>('[data-part=button]')!
  await vi.waitUntil(() => button().dataset['state'] === 'ready')
  keep('buttons', container)
  button().click()
  await vi.waitUntil(() => container.querySelector('[data-part=error]')?.textContent)
  const copy = keep('buttons, refused and offline', container)
  for (const part of copy.querySelectorAll<HTMLElement>('[data-scope=send-code]')) part.dataset['state'] = 'offline'
  await unmount()
}

function Grant({ pass }: { pass: Pass }) {
  const { grant } = useCaptchaToken()
  useEffect(() => {
    grant(pass)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once: `grant` changes with every pass
  }, [pass])
  return null
}
