import { StrictMode, useRef, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../src/styles.css'
import { EmailCodeForm, type EmailCodeFormProps } from '../../src/index.ts'
import { paths } from '../../src/protocol/paths.ts'
import { createTestApi, type TestApi, type TestApiOptions } from '../support/createTestApi.ts'
import { TestKit } from '../support/TestKit.tsx'
import { mara } from './renderSlider.tsx'

beforeEach(async () => {
  await page.viewport(800, 700)
})

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
})

const { keyboard } = userEvent

let count = 0

/** With an address of its own: the lock of a send outlives the test that sent. */
const createApi = (options?: TestApiOptions) =>
  createTestApi({ ...options, clientOptions: { baseUrl: `http://dialog-${++count}.localhost` } })

interface OpenFormOptions {
  api?: TestApi
  props?: Partial<EmailCodeFormProps>
  around?: (form: ReactNode) => ReactNode
}

/** A form in the dialog order, in a real page. */
async function openForm({ api = createApi(), props, around = (form) => form }: OpenFormOptions = {}) {
  const view = await render(
    <StrictMode>
      <TestKit api={api}>
        {around(
          <EmailCodeForm
            scenario="LOGIN_EMS"
            captcha="dialog"
            verifyCode={({ email, code, signal }) => api.client.loginWithEmailCode({ email, code }, { signal })}
            {...props}
          />,
        )}
      </TestKit>
    </StrictMode>,
  )
  const part = (name: string) => view.container.querySelector<HTMLElement>(`[data-scope][data-part="${name}"]`)!
  const form = {
    ...view,
    api,
    part,
    get email() {
      return part('email') as HTMLInputElement
    },
    get send() {
      return view.container.querySelector<HTMLButtonElement>('[data-scope=send-code][data-part=button]')!
    },
    get dialog() {
      return part('dialog') as HTMLDialogElement
    },
    async focusIs(name: string) {
      await vi.waitFor(() => {
        expect(document.activeElement?.getAttribute('data-part')).toBe(name)
      })
    },
    async puzzleIs(status: string) {
      await vi.waitFor(() => {
        expect(view.container.querySelector<HTMLElement>('[data-scope=slider-captcha]')?.dataset['state']).toBe(status)
      })
    },
    async stepIs(step: string) {
      await vi.waitFor(() => {
        expect(part('form').dataset['state']).toBe(step)
      })
    },
    /** Solves the puzzle that is there (the answer of the test server is 160), with the focus that is there. */
    async solve() {
      await form.puzzleIs('ready')
      await keyboard(`${'{PageUp}'.repeat(16)}{Enter}`)
    },
  }
  return form
}

describe('the dialog order', () => {
  it('is the whole flow by keyboard alone: send opens the puzzle, solving it sends, and focus is on the code', async () => {
    const form = await openForm()
    form.email.focus()
    await keyboard(mara)
    expect(form.dialog.open).toBe(false)
    // Nobody has asked for a puzzle yet.
    expect(form.api.count(paths.captcha)).toBe(0)
    await keyboard('{Tab}')
    await form.focusIs('button')
    expect(form.send).not.toHaveAttribute('aria-disabled')
    expect(form.send).toHaveAttribute('aria-haspopup', 'dialog')
    await keyboard('{Enter}')

    await form.focusIs('input')
    expect(form.dialog.matches(':modal')).toBe(true)
    await form.solve()
    await form.stepIs('code')
    await form.focusIs('code')
    expect(form.part('dialog')?.hasAttribute('open') ?? false).toBe(false)
    expect(form.api.sends()).toHaveLength(1)
    await keyboard(`${form.api.codeFor(mara)}{Enter}`)
    await form.stepIs('verified')
    await form.focusIs('verified')
  })

  it('opens with Enter in the address field, too, and Escape leads back there with what was typed', async () => {
    const form = await openForm({ props: { defaultEmail: mara } })
    form.email.focus()
    await keyboard('{Enter}')
    await form.focusIs('input')
    await keyboard('{Escape}')
    await form.focusIs('email')
    expect(form.dialog.open).toBe(false)
    expect(form.email).toHaveValue(mara)
    // And once more, with a new puzzle.
    await keyboard('{Enter}')
    await form.focusIs('input')
    await form.puzzleIs('ready')
    expect(form.api.sends()).toEqual([])
  })

  it('takes a move back with the first Escape, and closes with the second', async () => {
    const form = await openForm({ props: { defaultEmail: mara } })
    form.send.focus()
    await keyboard('{Enter}')
    await form.puzzleIs('ready')
    await keyboard('{PageUp}{Escape}')
    expect(form.dialog.open).toBe(true)
    expect(form.part('input')).toHaveValue('0')
    await keyboard('{Escape}')
    await vi.waitFor(() => {
      expect(form.dialog.open).toBe(false)
    })
    expect(document.activeElement).toBe(form.send)
  })

  it('closes with its button, and a check that was under way sends nothing', async () => {
    const api = createApi()
    const form = await openForm({ api, props: { defaultEmail: mara } })
    form.send.focus()
    await keyboard('{Enter}')
    const release = api.holdNext(paths.verifyCaptcha)
    await form.solve()
    await form.puzzleIs('verifying')
    await userEvent.click(form.part('close'))
    expect(form.dialog.open).toBe(false)
    expect(document.activeElement).toBe(form.send)
    release()
    // The next one proves that the one before has come to nothing.
    await keyboard('{Enter}')
    await form.puzzleIs('ready')
    expect(api.sends()).toEqual([])
    expect(form.part('form').dataset['state']).toBe('email')
  })

  it('keeps the keyboard inside, from the puzzle to the close button and not to the page', async () => {
    const form = await openForm({ props: { defaultEmail: mara } })
    form.send.focus()
    await keyboard('{Enter}')
    await form.puzzleIs('ready')
    const order: (string | null | undefined)[] = []
    for (let stop = 0; stop < 5; stop++) {
      await keyboard('{Tab}')
      order.push(document.activeElement?.getAttribute('data-part'))
    }
    expect(order).toEqual(['reload', 'nudge', 'nudge', 'check', 'close'])
    form.email.focus()
    expect(document.activeElement).not.toBe(form.email)
  })

  it('stays with a new puzzle when the pass was refused, says why, and the next one sends', async () => {
    const api = createApi()
    const form = await openForm({ api, props: { defaultEmail: mara } })
    form.send.focus()
    await keyboard('{Enter}')
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.CAPTCHA.0003')
    await form.solve()
    await expect.element(page.elementLocator(form.part('dialog-error'))).toHaveTextContent('That puzzle is used up')
    expect(form.dialog.open).toBe(true)
    await form.focusIs('input')
    await form.solve()
    await form.stepIs('code')
    expect(api.sends()).toHaveLength(2)
  })

  it('closes when the address was refused, with focus on it and the reason', async () => {
    const api = createApi()
    const form = await openForm({ api, props: { defaultEmail: mara } })
    form.send.focus()
    await keyboard('{Enter}')
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.COMMON.1002')
    await form.solve()
    await form.focusIs('email')
    expect(form.dialog.open).toBe(false)
    expect(form.email).toHaveAccessibleDescription('Please check your e-mail address.')
  })

  it('closes without a connection, with focus where it was, and the next press sends with the same pass', async () => {
    const api = createApi()
    const form = await openForm({ api, props: { defaultEmail: mara } })
    form.send.focus()
    await keyboard('{Enter}')
    api.loseNext(paths.sendEmail)
    await form.solve()
    await vi.waitFor(() => {
      expect(form.dialog.open).toBe(false)
    })
    await expect.element(page.getByText('There is no connection.')).toBeVisible()
    expect(document.activeElement).toBe(form.send)
    await keyboard('{Enter}')
    await form.stepIs('code')
    const [first, second] = api.sends()
    expect(second!['captcha_token']).toBe(first!['captcha_token'])
    expect(api.count(paths.captcha)).toBe(1)
  })

  it('leads a resend through the dialog once more, when the countdown is over', async () => {
    const api = createApi({ serverOptions: { limits: { cooldown: false } } })
    const form = await openForm({ api, props: { defaultEmail: mara, cooldown: 1 } })
    form.send.focus()
    await keyboard('{Enter}')
    await form.solve()
    await form.stepIs('code')
    await expect.element(page.getByRole('button', { name: 'Send a new code' })).toBeVisible()
    form.send.focus()
    await keyboard('{Enter}')
    await form.focusIs('input')
    await form.solve()
    await form.focusIs('code')
    expect(form.dialog.open).toBe(false)
    await expect.element(page.getByText('We sent a new code to')).toBeVisible()
    expect(api.sends()).toHaveLength(2)
  })

  it('asks for a valid address before it opens anything', async () => {
    const form = await openForm()
    form.email.focus()
    await keyboard('not an address{Enter}')
    await form.focusIs('email')
    expect(form.dialog.open).toBe(false)
    expect(form.email).toHaveAttribute('aria-invalid', 'true')
  })
})

/** Another dialog, as an application has one. */
function OuterDialog({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const opened = useRef(false)
  return (
    <dialog
      id="outer"
      aria-label="Sign in"
      ref={(element) => {
        if (element && !opened.current) element.showModal()
        opened.current = element !== null
      }}
      onClose={onClose}
      onCancel={onClose}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      {children}
    </dialog>
  )
}

describe('inside another modal dialog', () => {
  it('works the same, and Escape closes the inner one only', async () => {
    const closed = vi.fn<() => void>()
    const form = await openForm({
      props: { defaultEmail: mara },
      around: (inner) => <OuterDialog onClose={closed}>{inner}</OuterDialog>,
    })
    form.send.focus()
    await keyboard('{Enter}')
    await form.focusIs('input')
    await keyboard('{Escape}')
    await vi.waitFor(() => {
      expect(form.dialog.open).toBe(false)
    })
    expect(closed).not.toHaveBeenCalled()
    expect(document.querySelector<HTMLDialogElement>('#outer')!.open).toBe(true)
    expect(document.activeElement).toBe(form.send)

    await keyboard('{Enter}')
    await form.focusIs('input')
    await form.solve()
    await form.focusIs('code')
    expect(closed).not.toHaveBeenCalled()
  })
})
