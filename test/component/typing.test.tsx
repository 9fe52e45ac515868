import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Profiler } from 'react'
import { expect, it } from 'vitest'
import { EmailCodeForm } from '../../src/index.ts'
import { createJsdomApi } from '../support/jsdomParts.ts'
import { TestKit } from '../support/TestKit.tsx'

it('typing an address renders nothing but its field, until it is one', async () => {
  const user = userEvent.setup({ delay: null })
  const rendered: string[] = []
  const note = (id: string) => rendered.push(id)
  render(
    <TestKit api={createJsdomApi()}>
      <EmailCodeForm scenario="LOGIN_EMS" verifyCode={async () => {}}>
        <EmailCodeForm.Email />
        <Profiler id="captcha" onRender={note}>
          <EmailCodeForm.Captcha />
        </Profiler>
        <Profiler id="send" onRender={note}>
          <EmailCodeForm.Send />
        </Profiler>
      </EmailCodeForm>
    </TestKit>,
  )
  rendered.length = 0
  const field = screen.getByLabelText('E-mail address')
  await user.type(field, 'mara@example')
  expect(rendered).toEqual([])
  await user.type(field, '.com')
  expect(new Set(rendered)).toEqual(new Set(['captcha', 'send']))
})
