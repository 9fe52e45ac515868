import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { EmailCodeForm, EmailCodeProvider, SliderCaptcha, useCaptchaToken } from '../../src/index.ts'
import { createSandbox, sliderKeys, solve, type Sandbox } from '../../src/testing.ts'
import { PlainSignIn } from '../../stories/support/PlainSignIn.tsx'

const email = 'mara@example.com'
const user = userEvent.setup({ delay: null })

function Pass() {
  return <output>{useCaptchaToken().status}</output>
}

function renderSlider(sandbox: Sandbox, address = email) {
  return render(
    <EmailCodeProvider client={sandbox.createClient()} fingerprint={() => 'device'}>
      <SliderCaptcha email={address} />
      <Pass />
    </EmailCodeProvider>,
  )
}

test('waits for the puzzle and solves it by keys; after it the pass is there', async () => {
  const sandbox = createSandbox()
  renderSlider(sandbox)
  const letGo = sandbox.hold('verifyCaptcha')
  const solved = solve(user, sandbox)
  await waitFor(() => {
    expect(sandbox.requests.at(-1)?.endpoint).toBe('verifyCaptcha')
  })
  letGo()
  await solved
  expect(screen.getAllByRole('status').at(-1)).toHaveTextContent('granted')
})

test('does nothing where it is solved already', async () => {
  const sandbox = createSandbox()
  renderSlider(sandbox)
  await solve(user, sandbox)
  const { length } = sandbox.requests
  await solve(user, sandbox)
  await solve(user, { answer: 90 })
  expect(sandbox.requests).toHaveLength(length)
})

/** What an application may do as soon as it hears of the pass. */
function AtOnce({ then }: { then: 'takes it' | 'goes on' }) {
  const { status, take } = useCaptchaToken()
  if (then === 'goes on' && status === 'granted') return <h1>Next step</h1>
  return <SliderCaptcha email={email} onPassed={() => then === 'takes it' && take(email)} />
}

test.each(['takes it', 'goes on'] as const)('is content where the page %s as soon as it is solved', async (then) => {
  const sandbox = createSandbox()
  render(
    <EmailCodeProvider client={sandbox.createClient()} fingerprint={() => 'device'}>
      <AtOnce then={then} />
    </EmailCodeProvider>,
  )
  await solve(user, sandbox)
  expect(sandbox.requests.map(({ endpoint }) => endpoint)).toContain('verifyCaptcha')
})

test('solves it in markup of one’s own on the hooks', async () => {
  const sandbox = createSandbox()
  render(
    <EmailCodeProvider client={sandbox.createClient()} fingerprint={() => 'device'}>
      <PlainSignIn />
    </EmailCodeProvider>,
  )
  await user.type(screen.getByLabelText('E-mail address'), email)
  await solve(user, sandbox)
  expect(screen.getByRole('button', { name: 'Send code' })).toBeEnabled()
})

test('solves it in a dialog that closes as soon as it is solved', async () => {
  const sandbox = createSandbox()
  render(
    <EmailCodeProvider client={sandbox.createClient()} fingerprint={() => 'device'}>
      <EmailCodeForm scenario="LOGIN_EMS" verifyCode={async () => undefined} defaultEmail={email} captcha="dialog" />
    </EmailCodeProvider>,
  )
  await user.click(await screen.findByRole('button', { name: 'Send code' }))
  await solve(user, sandbox)
  expect(await sandbox.codeFor(email)).toMatch(/^\d{6}$/)
})

test('works with fake timers, too', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const sandbox = createSandbox()
  renderSlider(sandbox)
  await solve(user, sandbox)
  expect(screen.getAllByRole('status').at(-1)).toHaveTextContent('granted')
})

test('of two puzzles it solves the one it is told', async () => {
  const sandbox = createSandbox()
  const view = renderSlider(sandbox)
  const other = renderSlider(createSandbox())
  await solve(user, sandbox, { within: view.container })
  expect(view.container).toHaveTextContent('granted')
  expect(other.container).toHaveTextContent('none')
})

test('the keys are those of a slider, for drivers that send them by themselves', async () => {
  const sandbox = createSandbox({ answers: [123] })
  renderSlider(sandbox)
  const slider = await screen.findByRole('slider')
  await waitFor(() => {
    expect(slider).not.toHaveAttribute('aria-disabled')
  })
  expect(sliderKeys(sandbox.answer)).toEqual([
    'Home',
    ...Array(12).fill('PageUp'),
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
  ])
  await act(async () => {
    for (const key of [...sliderKeys(sandbox.answer), 'Enter']) {
      slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    }
  })
  await waitFor(() => {
    expect(slider).toHaveAttribute('data-state', 'passed')
  })
})

test('leaves React’s own way of testing as it was', async () => {
  const react = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }
  react.IS_REACT_ACT_ENVIRONMENT = true
  const errors = vi.spyOn(console, 'error')
  const sandbox = createSandbox()
  renderSlider(sandbox)
  await solve(user, sandbox)
  expect(react.IS_REACT_ACT_ENVIRONMENT).toBe(true)
  expect(errors).not.toHaveBeenCalled()
  react.IS_REACT_ACT_ENVIRONMENT = false
})

test('says what the page says where the answer is another one', async () => {
  renderSlider(createSandbox({ answers: [200] }))
  await expect(solve(user, { answer: 90 })).rejects.toThrow(
    /solve\(\) handed in 90, and it was not accepted.*The page says: "Not quite\. Try this new puzzle\./,
  )
})

test('says so where the puzzle could not be loaded', async () => {
  const sandbox = createSandbox()
  sandbox.fail('captcha', 'SDK.COMMON.1008')
  renderSlider(sandbox)
  await expect(solve(user, sandbox)).rejects.toThrow(/puzzle that could not be loaded\. The page says: "/)
})

test('says so where there is no puzzle, and what the page waits for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  renderSlider(createSandbox(), 'mara@')
  const vain = solve(user, { answer: 90 }).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(5000)
  expect(await vain).toMatchObject({
    message: expect.stringMatching(/found no puzzle.*The page says: ".*e-mail address/) as string,
  })
})

test('does not drag where there is no layout, and says where to', async () => {
  const sandbox = createSandbox()
  renderSlider(sandbox)
  await expect(solve(user, sandbox, { by: 'pointer' })).rejects.toThrow(/cannot drag without a layout, as in jsdom/)
  const { keyboard } = user
  await expect(solve({ keyboard }, sandbox, { by: 'pointer' })).rejects.toThrow(/no pointer to drag with/)
  await expect(solve(user, sandbox, { by: 'pointer', thumb: '#mine' })).rejects.toThrow(/nothing to drag at #mine/)
})

test('a page without what jsdom lacks is told how to get it', async () => {
  vi.stubGlobal('createImageBitmap', undefined)
  await expect(solve(user, { answer: 90 })).rejects.toThrow(/Call prepareJsdom\(\)/)
})
