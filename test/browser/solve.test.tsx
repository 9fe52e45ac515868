import { userEvent as user } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { EmailCodeProvider, SliderCaptcha } from '../../src/index.ts'
import { createSandbox, prepareJsdom, solve, type Sandbox } from '../../src/testing.ts'
import { PlainSignIn } from '../../stories/support/PlainSignIn.tsx'
import '../../src/styles.css'

const email = 'mara@example.com'
const state = () => document.querySelector('input[type=range]')?.getAttribute('data-state')

afterEach(async () => page.viewport(414, 896))

async function renderSlider(sandbox: Sandbox) {
  await render(
    <EmailCodeProvider client={sandbox.createClient()} fingerprint={() => 'device'}>
      <SliderCaptcha email={email} />
    </EmailCodeProvider>,
  )
}

test.each([320, 1280])('drags the piece into its gap in a page %i pixels wide', async (width) => {
  await page.viewport(width, 800)
  const sandbox = createSandbox({ answers: [231] })
  await renderSlider(sandbox)
  await solve(user.setup(), sandbox, { by: 'pointer' })
  expect(state()).toBe('passed')
  const { x } = JSON.parse(sandbox.requests.at(-1)!.body['point_json']!) as { x: number }
  expect(Math.abs(x - 231)).toBeLessThan(1)
})

test('moves it by the keys of Vitest’s own user', async () => {
  const sandbox = createSandbox()
  await renderSlider(sandbox)
  await solve(userEvent, sandbox)
  expect(state()).toBe('passed')
})

test('says what is missing to drag markup of one’s own', async () => {
  const sandbox = createSandbox()
  await render(
    <EmailCodeProvider client={sandbox.createClient()} fingerprint={() => 'device'}>
      <PlainSignIn />
    </EmailCodeProvider>,
  )
  await page.getByLabelText('E-mail address').fill(email)
  await expect(solve(user.setup(), sandbox, { by: 'pointer' })).rejects.toThrow(/name it: \{ thumb: '#my-thumb' \}/)
})

test('what jsdom needs changes nothing in a browser', () => {
  const before = [
    createImageBitmap,
    ResizeObserver,
    HTMLCanvasElement.prototype.getContext,
    HTMLDialogElement.prototype.showModal,
  ]
  prepareJsdom()
  expect([
    createImageBitmap,
    ResizeObserver,
    HTMLCanvasElement.prototype.getContext,
    HTMLDialogElement.prototype.showModal,
  ]).toEqual(before)
})
