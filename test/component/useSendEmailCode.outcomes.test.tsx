import { act, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { paths } from '../../src/protocol/paths.ts'
import { en } from '../../src/locales/en.ts'
import type { TestApi } from '../support/createTestApi.ts'
import { createJsdomApi, turnClock, useTurnableClock } from '../support/jsdomParts.ts'
import { mara, renderSend } from '../support/renderSend.tsx'

const { messages } = en
const refuse = (code: string, details?: Parameters<TestApi['refuseNext']>[2]) => (api: TestApi) => {
  api.refuseNext(paths.sendEmail, code, details)
}

interface Outcome {
  name: string
  script: (api: TestApi) => void
  pass: 'granted' | 'spent'
  /** Seconds of wait that remain; 0: rolled back. */
  wait: number
  message: string
}

const outcomes: Outcome[] = [
  {
    name: 'the connection is lost',
    script: (api) => {
      api.loseNext(paths.sendEmail)
    },
    pass: 'granted',
    wait: 0,
    message: messages.errorNetwork,
  },
  {
    name: 'the pass is no longer valid (CAPTCHA.0003)',
    script: refuse('IDAAS.SDK.CAPTCHA.0003'),
    pass: 'spent',
    wait: 0,
    message: messages.errorSolveAgain,
  },
  {
    name: 'the e-mail could not be sent (CAPTCHA.0006)',
    script: refuse('IDAAS.SDK.CAPTCHA.0006', { status: 500 }),
    pass: 'spent',
    wait: 0,
    message: messages.errorSendFailed,
  },
  {
    name: 'the application is not registered (PARAM.0003)',
    script: refuse('IDAAS.SDK.PARAM.0003'),
    pass: 'granted',
    wait: 0,
    message: messages.errorConfiguration,
  },
  {
    name: 'the address was found empty (USER.0005)',
    script: refuse('IDAAS.SDK.USER.0005'),
    pass: 'granted',
    wait: 0,
    message: messages.errorEmail,
  },
  {
    name: 'it was too often, with Retry-After (429)',
    script: refuse('KIT.0429', { status: 429, headers: { 'Retry-After': '17' } }),
    pass: 'granted',
    wait: 17,
    message: messages.errorWait,
  },
  {
    name: 'it was too often, without Retry-After (429)',
    script: refuse('KIT.0429', { status: 429 }),
    pass: 'granted',
    wait: 60,
    message: messages.errorWait,
  },
  {
    name: 'the answer is no answer of the API',
    script: (api) => {
      api.answerNext(paths.sendEmail, () => new Response('<html>', { status: 502 }))
    },
    pass: 'spent',
    wait: 60,
    message: messages.errorBusy,
  },
  {
    name: 'the code is one that no documentation names',
    script: refuse('IDAAS.SDK.MOON.0001'),
    pass: 'spent',
    wait: 0,
    message: 'Text of IDAAS.SDK.MOON.0001',
  },
]

describe('after a send that failed because', () => {
  it.each(outcomes.map((outcome) => [outcome.name, outcome.pass, outcome.wait, outcome] as const))(
    '%s: the pass is %s, %i s remain',
    async (_name, pass, wait, { script, message }) => {
      const api = createJsdomApi()
      const view = renderSend(api)
      await view.solve()
      script(api)
      view.press()
      await view.settled()
      expect(view.send.isError).toBe(true)
      expect(view.token.status).toBe(pass)
      expect(view.send.cooldown.remaining).toBe(wait)
      expect(view.send.errorMessage).toBe(message)
      expect(view.send.canSend).toBe(pass === 'granted' && wait === 0)
      expect(api.sends()).toHaveLength(1)
    },
  )

  it('no answer came in time: the pass is spent and the wait stays, for the mail may be on its way', async () => {
    useTurnableClock()
    const api = createJsdomApi()
    api.holdNext(paths.sendEmail)
    const view = renderSend(api)
    await view.solve()
    view.press()
    await waitFor(() => {
      expect(api.sends()).toHaveLength(1)
    })
    expect(view.send.cooldown.remaining).toBe(60)
    await turnClock(10)
    await view.settled()
    expect(view.token.status).toBe('spent')
    expect(view.send.cooldown.remaining).toBe(50)
    expect(view.send.errorMessage).toBe(messages.errorTimeout)
  })
})

describe('the wait', () => {
  it('begins at the click and not at the answer', async () => {
    const api = createJsdomApi()
    const release = api.holdNext(paths.sendEmail)
    const view = renderSend(api, { cooldown: 30 })
    await view.solve()
    view.press()
    await waitFor(() => {
      expect(api.sends()).toHaveLength(1)
    })
    expect(view.send.cooldown.remaining).toBe(30)
    release()
    await view.settled()
    expect(view.send.cooldown.remaining).toBe(30)
  })

  it('is for this address and this scenario only', async () => {
    const api = createJsdomApi()
    const view = renderSend(api)
    await view.solve()
    view.press()
    await view.settled()
    view.rerender({ email: 'nils@example.com' })
    expect(view.send.blockedBy).toBe('captcha')
    view.rerender({ email: mara })
    expect(view.send.blockedBy).toBe('cooldown')
    expect(renderSend(api, { scenario: 'REGISTER_EMS' }).send.blockedBy).toBe('captcha')
  })

  it('is found in no readable form in the storage', async () => {
    const api = createJsdomApi()
    const view = renderSend(api)
    await view.solve()
    view.press()
    await view.settled()
    expect(localStorage.length).toBeGreaterThan(0)
    expect(Object.entries(localStorage).join()).not.toContain('mara')
  })
})

describe('an unmount during a send', () => {
  beforeEach(() => {
    useTurnableClock()
  })

  it('lets it finish and keeps the wait', async () => {
    const api = createJsdomApi()
    const release = api.holdNext(paths.sendEmail)
    const view = renderSend(api)
    await view.solve()
    view.press()
    await waitFor(() => {
      expect(api.sends()).toHaveLength(1)
    })
    view.unmount()
    release()
    await waitFor(() => {
      expect(api.server.outbox.mails).toHaveLength(1)
    })
    expect(renderSend(api).send.cooldown.running).toBe(true)
  })

  it('still takes the wait back where the send is refused', async () => {
    const api = createJsdomApi()
    let refuseIt!: (response: Response) => void
    api.answerNext(paths.sendEmail, () => new Promise((resolve) => (refuseIt = resolve)))
    const view = renderSend(api)
    await view.solve()
    view.press()
    await waitFor(() => {
      expect(api.sends()).toHaveLength(1)
    })
    view.unmount()
    const again = renderSend(api)
    expect(again.send.blockedBy).toBe('cooldown')
    // Another provider, as in another tab: it hears of the change by the storage event.
    refuseIt(Response.json({ error_code: 'IDAAS.SDK.CAPTCHA.0003', error_msg: '' }, { status: 400 }))
    await waitFor(() => {
      act(() => {
        globalThis.dispatchEvent(new StorageEvent('storage', { key: null }))
      })
      expect(again.send.blockedBy).toBe('captcha')
    })
  })
})

const renderFailed = async () => {
  const api = createJsdomApi()
  const view = renderSend(api)
  await view.solve()
  api.refuseNext(paths.sendEmail, 'IDAAS.SDK.CAPTCHA.0006')
  view.press()
  await view.settled()
  expect(view.send.errorMessage).toBe(messages.errorSendFailed)
  return view
}

describe('errorMessage', () => {
  it('goes when the address is another', async () => {
    const view = await renderFailed()
    view.rerender({ email: 'nils@example.com' })
    expect(view.send.errorMessage).toBeUndefined()
  })

  it('goes when a new puzzle is solved', async () => {
    const view = await renderFailed()
    await view.solve()
    expect(view.send.errorMessage).toBeUndefined()
    expect(view.send.canSend).toBe(true)
  })

  it('goes at the next press', async () => {
    const api = createJsdomApi()
    const view = renderSend(api)
    await view.solve()
    api.loseNext(paths.sendEmail)
    view.press()
    await view.settled()
    expect(view.send.errorMessage).toBe(messages.errorNetwork)
    const release = api.holdNext(paths.sendEmail)
    view.press()
    await waitFor(() => {
      expect(view.send.blockedBy).toBe('sending')
    })
    expect(view.send.errorMessage).toBeUndefined()
    release()
    await view.settled()
    expect(view.send.isSuccess).toBe(true)
  })

  it('goes with the wait it was about', async () => {
    useTurnableClock()
    const api = createJsdomApi()
    const view = renderSend(api)
    await view.solve()
    api.refuseNext(paths.sendEmail, 'KIT.0429', { status: 429, headers: { 'Retry-After': '17' } })
    view.press()
    await view.settled()
    expect(view.send.errorMessage).toBe(messages.errorWait)
    await turnClock(18)
    expect(view.send.canSend).toBe(true)
    expect(view.send.errorMessage).toBeUndefined()
  })

  it.each([
    ['the server wants none', { cooldown: 60, headers: { 'Retry-After': '0' } }],
    ['the application wants none', { cooldown: 0, headers: {} }],
  ])('stays where there is no wait for it to go with: %s', async (_who, { cooldown, headers }) => {
    const api = createJsdomApi()
    const view = renderSend(api, { cooldown })
    await view.solve()
    api.refuseNext(paths.sendEmail, 'KIT.0503', { status: 503, headers })
    view.press()
    await view.settled()
    expect(view.send.cooldown.running).toBe(false)
    expect(view.send.errorMessage).toBe(messages.errorWait)
  })
})
