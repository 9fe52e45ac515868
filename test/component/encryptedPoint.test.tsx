import { waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { paths } from '../../src/protocol/paths.ts'
import { en } from '../../src/locales/en.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'

const aes = { pointEncoding: 'aes' } as const
const base64OfTwoBlocks = /^[A-Za-z0-9+/]{43}=$/

const createAesApi = () => createJsdomApi({ serverOptions: aes, clientOptions: aes })

it('where the tenant wants the position encrypted, the form leads to the session as ever', async () => {
  const api = createAesApi()
  const form = renderForm(api, { defaultEmail: mara })
  await form.sendCode()
  const point = api.last(paths.verifyCaptcha)?.body['point_json']
  expect(point).toMatch(base64OfTwoBlocks)
  expect(api.sends()).toEqual([
    expect.objectContaining({ captcha_token: expect.stringMatching(/---[A-Za-z0-9+/]{43}=$/) }),
  ])
  await form.user.keyboard(`${api.codeFor(mara)}{Enter}`)
  await form.stepIs('verified')
})

it('each puzzle is handed in under its own key: after a wrong one the next is solved', async () => {
  const api = createAesApi()
  const form = renderForm(api, { defaultEmail: mara })
  await form.puzzleIs('ready')
  form.slider.focus()
  await form.user.keyboard('{PageUp>3/}{Enter}')
  await waitFor(() => {
    expect(form.part('slider-captcha', 'status')).toHaveTextContent(en.messages.puzzleWrong)
  })
  await form.solve()
  expect(api.count(paths.captcha)).toBe(2)
  expect(api.count(paths.verifyCaptcha)).toBe(2)
})

it('on plain http no puzzle is used up for nothing: the next one comes, and the form says that something is wrong', async () => {
  const api = createAesApi()
  const form = renderForm(api, { defaultEmail: mara })
  await form.puzzleIs('ready')
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  form.slider.focus()
  await form.user.keyboard('{PageUp>16/}{Enter}')
  await waitFor(() => {
    expect(form.part('slider-captcha', 'status')).toHaveTextContent(en.messages.errorUnknown)
  })
  await form.puzzleIs('ready')
  expect(api.count(paths.verifyCaptcha)).toBe(0)
})
