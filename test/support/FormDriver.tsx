import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, vi } from 'vitest'
import { EmailCodeForm, type EmailCodeFormProps } from '../../src/index.ts'
import type { TestApi } from './createTestApi.ts'
import { TestKit, type TestKitProps } from './TestKit.tsx'
import { en } from '../../src/locales/en.ts'

const { messages } = en

type FormProps = Partial<EmailCodeFormProps>
type VerifyCode = EmailCodeFormProps['verifyCode']

/** The form as a person with a keyboard meets it. */
export function renderForm(api: TestApi, props: FormProps = {}, kit: Partial<TestKitProps> = {}) {
  const user = userEvent.setup({ delay: null })
  const verifyCode = vi.fn<VerifyCode>(({ email, code, signal }) =>
    api.client.loginWithEmailCode({ email, code }, { signal }),
  )
  const onVerified = vi.fn<(result: unknown, input: object) => void>()
  const onSent = vi.fn<(email: string) => void>()
  const element = (more: FormProps = {}) => (
    <TestKit api={api} {...kit}>
      <EmailCodeForm
        scenario="LOGIN_EMS"
        verifyCode={verifyCode}
        onVerified={onVerified}
        onSent={onSent}
        {...props}
        {...more}
      />
    </TestKit>
  )
  const view = render(element())
  const part = (scope: string, name: string) => {
    const found = view.container.querySelector<HTMLElement>(`[data-scope=${scope}][data-part=${name}]`)
    if (!found) throw new Error(`There is no part ${scope}/${name} on the page`)
    return found
  }

  return {
    ...view,
    user,
    verifyCode,
    onVerified,
    onSent,
    part,
    update: (more: FormProps) => {
      view.rerender(element(more))
    },
    get email() {
      return screen.getByLabelText<HTMLInputElement>(messages.emailLabel)
    },
    get code() {
      return screen.getByLabelText<HTMLInputElement>(messages.codeLabel)
    },
    get slider() {
      // Not by its role: to look for one costs more than most of what is tested with it.
      return part('slider-captcha', 'input') as HTMLInputElement
    },
    get send() {
      return part('send-code', 'button')
    },
    get form() {
      return part('email-code', 'form')
    },
    async puzzleIs(status: string) {
      await waitFor(() => {
        expect(part('slider-captcha', 'root')).toHaveAttribute('data-state', status)
      })
    },
    async stepIs(step: string) {
      await waitFor(() => {
        expect(part('email-code', 'form')).toHaveAttribute('data-state', step)
      })
    },
    /** Solves the puzzle (the answer of the test server is 160) and ends on the send button. */
    async solve() {
      await this.puzzleIs('ready')
      // The puzzle is put at its start in an effect after that.
      await act(async () => {})
      part('slider-captcha', 'input').focus()
      await user.keyboard('{PageUp>16/}{Enter}')
      await this.puzzleIs('passed')
    },
    /** To the code step, with the address that is in the field. */
    async sendCode() {
      await this.solve()
      part('send-code', 'button').focus()
      await user.keyboard('{Enter}')
      await this.stepIs('code')
      await waitFor(() => {
        expect(screen.getByLabelText(messages.codeLabel)).toHaveFocus()
      })
    },
  }
}
