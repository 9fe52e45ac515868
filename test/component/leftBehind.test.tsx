import { act, waitFor } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { paths } from '../../src/protocol/paths.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi, useTurnableClock } from '../support/jsdomParts.ts'
import { mara, renderSend } from '../support/renderSend.tsx'

/** Milliseconds that go by until ten timers have fired. */
async function tenTimers() {
  const from = Date.now()
  for (let fired = 0; fired < 10; fired += 1) await vi.advanceTimersToNextTimerAsync()
  return Date.now() - from
}

beforeEach(() => {
  useTurnableClock()
})

it('a send that outlives its component waits for its answer without a timer that never rests', async () => {
  const api = createJsdomApi()
  const release = api.holdNext(paths.sendEmail)
  const view = renderSend(api)
  await view.solve()
  view.press()
  await waitFor(() => {
    expect(api.sends()).toHaveLength(1)
  })
  view.unmount()
  expect(await tenTimers()).toBeGreaterThan(1000)
  release()
})

it('so does a check of a code that its application never ends', async () => {
  const form = renderForm(createJsdomApi(), { defaultEmail: mara, verifyCode: () => new Promise(() => {}) })
  await form.sendCode()
  await form.user.keyboard('123456{Enter}')
  await act(async () => {})
  form.unmount()
  expect(await tenTimers()).toBeGreaterThan(1000)
})

it('no option of the form is taken for an attribute of its element', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { form } = renderForm(createJsdomApi(), {
    autoSubmit: true,
    restoreStep: false,
    codeLength: 6,
    cooldown: 60,
    defaultEmail: mara,
    readOnlyEmail: true,
    captcha: 'dialog',
    alternative: 'Write to us',
    lang: 'en',
    onEmailChange: () => {},
    id: 'sign-in',
  })
  expect(error).not.toHaveBeenCalled()
  expect(form.getAttributeNames().toSorted()).toEqual([
    'data-part',
    'data-scope',
    'data-state',
    'id',
    'lang',
    'novalidate',
  ])
})
