import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { en } from '../../src/locales/en.ts'
import { paths, type Path } from '../../src/protocol/paths.ts'
import type { renderForm as RenderForm } from '../support/FormDriver.tsx'
import { createJsdomApi } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'

const { messages } = en

let renderForm: typeof RenderForm
const told = vi.fn<(text: string) => void>()

beforeEach(async () => {
  // Told once a page: each test is a page of its own.
  vi.resetModules()
  ;({ renderForm } = await import('../support/FormDriver.tsx'))
  told.mockClear()
  vi.spyOn(console, 'error').mockImplementation(told)
})

async function solveWith(code: string, path: Path) {
  const api = createJsdomApi()
  if (path !== paths.sendEmail) api.refuseNext(path, code)
  const form = renderForm(api, { defaultEmail: mara })
  if (path !== paths.sendEmail) return { api, form }
  await form.solve()
  api.refuseNext(path, code)
  await form.user.click(form.send)
  return { api, form }
}

describe('an application that is set up wrongly', () => {
  it.each([
    ['the puzzle', paths.captcha],
    ['the send', paths.sendEmail],
  ])('is told of to the developer, and kindly to the person: %s', async (_what, path) => {
    await solveWith('IDAAS.SDK.PARAM.0003', path)
    expect((await screen.findAllByText(messages.errorConfiguration)).length).toBeGreaterThan(0)
    await waitFor(() => {
      expect(told).toHaveBeenCalledExactlyOnceWith(
        expect.stringMatching(/^email-code-kit: .*IDAAS\.SDK\.PARAM\.0003.*`clientId` of createClient.*Check clientId/),
      )
    })
    expect(document.body).not.toHaveTextContent('clientId')
  })

  it('is told of once, however often it is met', async () => {
    const { api, form } = await solveWith('IDAAS.SDK.PARAM.0003', paths.sendEmail)
    await waitFor(() => {
      expect(told).toHaveBeenCalledTimes(1)
    })
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.PARAM.0003')
    await form.user.click(form.send)
    await waitFor(() => {
      expect(api.sends()).toHaveLength(2)
    })
    await screen.findByText(messages.errorConfiguration)
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('is told of to nobody in production', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    await solveWith('IDAAS.SDK.PARAM.0003', paths.sendEmail)
    await screen.findByText(messages.errorConfiguration)
    // As long as it would take to tell.
    await import('../../src/protocol/explainConfiguration.ts')
    await new Promise(setImmediate)
    vi.unstubAllEnvs()
    expect(told).not.toHaveBeenCalled()
  })
})

it('a refusal that is nobody’s setup is not told of', async () => {
  await solveWith('IDAAS.SDK.CAPTCHA.0003', paths.sendEmail)
  await screen.findByText(messages.errorSolveAgain)
  expect(told).not.toHaveBeenCalled()
})

it('a server that is not there is asked after, once', async () => {
  const api = createJsdomApi()
  api.loseNext(paths.captcha)
  const form = renderForm(api, { defaultEmail: mara })
  await form.puzzleIs('error')
  expect(told).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/^email-code-kit: could not reach .*is the server behind `baseUrl` running/),
  )
  api.answerNext(paths.captcha, () => new Response('<html>', { status: 502 }))
  await form.user.click(form.part('slider-captcha', 'reload'))
  await waitFor(() => {
    expect(told).toHaveBeenCalledTimes(2)
  })
  expect(told).toHaveBeenLastCalledWith(expect.stringMatching(/HTTP 502 without JSON.*does your proxy lead to it/))
  api.loseNext(paths.captcha)
  await form.puzzleIs('error')
  await form.user.click(form.part('slider-captcha', 'reload'))
  await form.puzzleIs('error')
  expect(told).toHaveBeenCalledTimes(2)
})

it('what the client cannot do on this page is told of once; what happens to everyone is not', async () => {
  const { reportConfiguration } = await import('../../src/hooks/reportConfiguration.ts')
  const { TimeoutError } = await import('../../src/client/errors.ts')
  const error = new Error('email-code-kit: crypto.subtle is missing')
  for (const each of [
    error,
    error,
    new TimeoutError('email-code-kit: no answer within 10000 ms'),
    new Error('no concern of ours'),
  ]) {
    reportConfiguration(each)
  }
  expect(told).toHaveBeenCalledExactlyOnceWith('email-code-kit: crypto.subtle is missing')
})
