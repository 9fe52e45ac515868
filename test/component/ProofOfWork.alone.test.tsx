import { act, render, screen, waitFor } from '@testing-library/react'
import { createRef, StrictMode, type ComponentProps } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SendCodeButton } from '../../src/index.ts'
import { en } from '../../src/locales/en.ts'
import { zhCN } from '../../src/locales/zh-CN.ts'
import { ProofOfWork } from '../../src/proof-of-work.ts'
import type { TestApi } from '../support/createTestApi.ts'
import {
  anna,
  button,
  createProofApi,
  proofIs,
  renderPage,
  root,
  scope,
  status,
  taskPath,
  user,
  verifyPath,
} from '../support/renderProof.tsx'
import { mara } from '../support/renderSend.tsx'
import { TestKit, testFingerprint } from '../support/TestKit.tsx'

const { messages } = en

const renderProof = (api: TestApi, props: ComponentProps<typeof ProofOfWork> = {}) =>
  renderPage(api, <ProofOfWork email={mara} {...props} />)

afterEach(() => {
  vi.doUnmock('../../src/hooks/solveProof.ts')
})

describe('the proof of work', () => {
  it('asks for nothing until somebody wants it', async () => {
    const api = createProofApi()
    renderProof(api)
    await act(async () => {})
    expect(api.requests).toEqual([])
    expect(status()).toBeEmptyDOMElement()
    expect(button()).not.toHaveAttribute('aria-disabled')
  })

  it('works, says so, and ends in a pass for the address', async () => {
    const api = createProofApi()
    const onPassed = vi.fn<() => void>()
    renderProof(api, { onPassed })
    const release = api.holdNext(verifyPath)
    await user.click(button())
    await proofIs('working')
    expect(status()).toHaveTextContent(messages.proofWorking)
    expect(status()).toHaveRole('status')
    expect(button()).toHaveAttribute('aria-disabled', 'true')
    expect(button()).toHaveFocus()
    expect(onPassed).not.toHaveBeenCalled()
    release()
    await proofIs('passed')
    expect(scope()).toBe(`granted ${mara}`)
    expect(status()).toHaveTextContent(messages.puzzlePassed)
    expect(onPassed).toHaveBeenCalledOnce()
    expect(button()).toHaveFocus()
  })

  it('speaks to the server as every request does: in its language, and as one device', async () => {
    const api = createProofApi()
    render(
      <TestKit api={api} locale={zhCN}>
        <ProofOfWork email={`  ${mara} `} />
      </TestKit>,
    )
    await user.click(screen.getByRole('button', { name: zhCN.messages.proofOffer }))
    await waitFor(() => {
      expect(api.count(verifyPath)).toBe(1)
    })
    expect(api.requests.map(({ path }) => path)).toEqual([taskPath, verifyPath])
    for (const { headers } of api.requests) {
      expect(headers.get('X-L')).toBe('zh')
      expect(headers.get('X-device-fingerprint')).toBe(testFingerprint)
    }
    expect(api.last(verifyPath)!.body).toEqual({
      token: expect.stringMatching(/^[0-9a-f]{32}$/),
      solution: expect.stringMatching(/^[0-9a-f]{64}$/),
      sender: mara,
    })
  })

  it('gives a pass that a send takes, after which the next one can be worked for', async () => {
    const api = createProofApi()
    renderPage(
      api,
      <>
        <ProofOfWork email={mara} />
        <SendCodeButton scenario="LOGIN_EMS" email={mara} />
      </>,
    )
    await user.click(button())
    await proofIs('passed')
    await user.click(screen.getByRole('button', { name: messages.sendCode }))
    await waitFor(() => {
      expect(api.server.outbox.mails).toHaveLength(1)
    })
    await proofIs('idle')
    expect(status()).toBeEmptyDOMElement()
    expect(button()).not.toHaveAttribute('aria-disabled')
    await user.click(button())
    await proofIs('passed')
    expect(api.count(verifyPath)).toBe(2)
  })

  it('tells of one pass once, also where the address goes and comes back', async () => {
    const api = createProofApi()
    const onPassed = vi.fn<() => void>()
    const view = renderProof(api, { onPassed })
    await user.click(button())
    await proofIs('passed')
    for (const email of [anna, mara]) {
      view.show(<ProofOfWork email={email} onPassed={onPassed} />)
    }
    await act(async () => {})
    expect(onPassed).toHaveBeenCalledTimes(1)
  })

  it('is worked off once, however often the button is pressed, and once in StrictMode', async () => {
    const api = createProofApi()
    const onPassed = vi.fn<() => void>()
    renderPage(
      api,
      <StrictMode>
        <ProofOfWork email={mara} onPassed={onPassed} />
      </StrictMode>,
    )
    act(() => {
      for (let press = 0; press < 5; press++) button().click()
    })
    await user.click(button())
    await proofIs('passed')
    await user.click(button())
    expect([api.count(taskPath), api.count(verifyPath)]).toEqual([1, 1])
    expect(onPassed).toHaveBeenCalledOnce()
  })

  it('never submits the form around it', async () => {
    const api = createProofApi()
    const onSubmit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => {
      event.preventDefault()
    })
    renderPage(
      api,
      <form onSubmit={onSubmit}>
        <ProofOfWork email={mara} />
      </form>,
    )
    button().focus()
    await user.keyboard('{Enter}')
    await proofIs('passed')
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('takes className, attributes, a ref and another element', () => {
    const ref = createRef<HTMLDivElement>()
    renderProof(createProofApi(), { className: 'mine', id: 'own', ref, render: <section className="theirs" /> })
    expect(root()).toHaveClass('mine', 'theirs')
    expect(root().localName).toBe('section')
    expect(root()).toHaveAttribute('id', 'own')
    expect(ref.current).toBe(root())
    expect(root()).not.toHaveAttribute('email')
  })
})

describe('without an address', () => {
  it('does nothing, and says on a press what it waits for', async () => {
    const api = createProofApi()
    const view = renderProof(api, { email: 'mara@' })
    expect(button()).toHaveAttribute('aria-disabled', 'true')
    expect(status()).toBeEmptyDOMElement()
    await user.click(button())
    expect(status()).toHaveTextContent(messages.blockedByEmail)
    view.show(<ProofOfWork email={mara} />)
    expect(status()).toBeEmptyDOMElement()
    expect(button()).not.toHaveAttribute('aria-disabled')
    view.show(<ProofOfWork email="mara@exam" />)
    expect(status()).toBeEmptyDOMElement()
    expect(api.requests).toEqual([])
  })
})

describe('when the address changes', () => {
  it('under the work, the work ends without a pass and can begin anew', async () => {
    const api = createProofApi()
    const view = renderProof(api)
    const release = api.holdNext(taskPath)
    await user.click(button())
    await proofIs('working')
    view.show(<ProofOfWork email={anna} />)
    await proofIs('idle')
    await act(async () => {
      release()
    })
    await user.click(button())
    await proofIs('passed')
    expect(scope()).toBe(`granted ${anna}`)
    expect(api.requests.filter(({ path }) => path === verifyPath).map(({ body }) => body['sender'])).toEqual([anna])
  })

  it('under the last request, its answer grants nothing, not even to who comes back', async () => {
    const api = createProofApi()
    const onPassed = vi.fn<() => void>()
    const view = renderProof(api, { onPassed })
    const release = api.holdNext(verifyPath)
    await user.click(button())
    await waitFor(() => {
      expect(api.count(verifyPath)).toBe(1)
    })
    view.show(<ProofOfWork email={anna} onPassed={onPassed} />)
    view.show(<ProofOfWork email={mara} onPassed={onPassed} />)
    await act(async () => {
      release()
    })
    await proofIs('idle')
    expect(scope()).toBe('none')
    expect(onPassed).not.toHaveBeenCalled()
  })

  it('under the last request of a client that cannot be stopped, it grants nothing either', async () => {
    const api = createProofApi()
    const client = {
      ...api.client,
      call: async (path: string, _: unknown, body?: object) => api.client.call(path, {}, body),
    }
    const view = renderProof({ ...api, client })
    const release = api.holdNext(verifyPath)
    await user.click(button())
    await waitFor(() => {
      expect(api.count(verifyPath)).toBe(1)
    })
    view.show(<ProofOfWork email={anna} />)
    await act(async () => {
      release()
    })
    await proofIs('idle')
    expect(scope()).toBe('none')
  })

  it('after it, the pass is void', async () => {
    const view = renderProof(createProofApi())
    await user.click(button())
    await proofIs('passed')
    view.show(<ProofOfWork email={anna} />)
    await waitFor(() => {
      expect(scope()).toBe('none')
    })
    await proofIs('idle')
  })

  it('a failure belongs to the address it happened to', async () => {
    const api = createProofApi()
    const view = renderProof(api)
    api.loseNext(taskPath)
    await user.click(button())
    await proofIs('failed')
    view.show(<ProofOfWork email={anna} />)
    expect(root()).toHaveAttribute('data-state', 'idle')
    expect(status()).toBeEmptyDOMElement()
  })
})

it('a page that is left stops working', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  const api = createProofApi()
  const view = renderProof(api)
  const release = api.holdNext(taskPath)
  await user.click(button())
  await waitFor(() => {
    expect(api.count(taskPath)).toBe(1)
  })
  view.show(null)
  await act(async () => {
    release()
  })
  expect(scope()).toBe('none')
  expect(api.count(verifyPath)).toBe(0)
  expect(complain).not.toHaveBeenCalled()
})

it('a page that is left by the very press does not work', async () => {
  const api = createProofApi()
  const view = renderProof(api)
  await act(async () => {
    button().click()
    view.show(null)
  })
  // What was begun would be here by then.
  await api.getPass(anna)
  expect(scope()).toBe('none')
  expect(api.count(taskPath)).toBe(0)
})

describe('what goes wrong', () => {
  const wrongs: [what: string, spoil: (api: TestApi) => void, sentence: string][] = [
    [
      'no connection for the task',
      (api) => {
        api.loseNext(taskPath)
      },
      messages.errorNetwork,
    ],
    [
      'no connection at the end',
      (api) => {
        api.loseNext(verifyPath)
      },
      messages.errorNetwork,
    ],
    [
      'a proof that comes too late',
      (api) => {
        api.refuseNext(verifyPath, 'IDAAS.SDK.CAPTCHA.0002')
      },
      // Not the sentence about a puzzle.
      messages.errorUnknown,
    ],
    [
      'too many tries',
      (api) => {
        api.refuseNext(taskPath, 'KIT.0429', { status: 429, headers: { 'retry-after': '9' } })
      },
      messages.errorWait,
    ],
    [
      'a busy server',
      (api) => {
        api.refuseNext(verifyPath, 'KIT.0503', { status: 503 })
      },
      messages.errorWait,
    ],
    ...[
      null,
      {},
      { token: 'x' },
      { token: 'x', parameters: 'none' },
      {
        token: 'x',
        parameters: { algorithm: 'MD5', cost: 1, keyLength: 32, keyPrefix: '00', nonce: '00', salt: '00' },
      },
      { token: 'x', parameters: { algorithm: 'PBKDF2/SHA-256', cost: 1, keyLength: 32, keyPrefix: 'x', nonce: 'x' } },
    ].map((task): [string, (api: TestApi) => void, string] => [
      `a task that is none: ${JSON.stringify(task)}`,
      (api) => {
        api.answerNext(taskPath, () => Response.json(task))
      },
      messages.errorBusy,
    ]),
    [
      'a pass that is none',
      (api) => {
        api.answerNext(verifyPath, () => Response.json({ captcha_token: 7 }))
      },
      messages.errorBusy,
    ],
    [
      'a solver that cannot be loaded',
      () => {
        vi.doMock('../../src/hooks/solveProof.ts', () => {
          throw new TypeError('Failed to fetch dynamically imported module')
        })
      },
      messages.errorNetwork,
    ],
  ]

  it.each(wrongs)('is said, and the next press tries again: %s', async (_what, spoil, sentence) => {
    const api = createProofApi()
    const onPassed = vi.fn<() => void>()
    renderProof(api, { onPassed })
    spoil(api)
    await user.click(button())
    await proofIs('failed')
    expect(status()).toHaveTextContent(sentence)
    expect(button()).toHaveAccessibleDescription(sentence)
    expect(button()).toHaveFocus()
    expect(button()).not.toHaveAttribute('aria-disabled')
    expect(scope()).toBe('none')
    expect(onPassed).not.toHaveBeenCalled()
    vi.doUnmock('../../src/hooks/solveProof.ts')
    await user.click(button())
    await proofIs('passed')
    expect(onPassed).toHaveBeenCalledOnce()
  })
})

it('where it is the only captcha, a press of the send button leads to it', async () => {
  renderPage(
    createProofApi(),
    <>
      <SendCodeButton scenario="LOGIN_EMS" email={mara} />
      <ProofOfWork email={mara} />
    </>,
  )
  await user.click(screen.getByRole('button', { name: messages.sendCode }))
  expect(button()).toHaveFocus()
})

function withoutSubtle() {
  const { getRandomValues } = globalThis.crypto
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(globalThis.crypto) })
}

describe('on a page without crypto.subtle', () => {
  it('there is nothing to press', () => {
    withoutSubtle()
    const { container } = renderProof(createProofApi())
    expect(container.querySelector('[data-scope=proof-of-work]')).toBeNull()
  })

  it('nothing is left of what a server rendered, and nobody complains', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    const api = createProofApi()
    const page = (
      <TestKit api={api}>
        <ProofOfWork email={mara} />
      </TestKit>
    )
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(page)
    expect(container).toHaveTextContent(messages.proofOffer)
    withoutSubtle()
    const unmount = await act(async () => {
      const hydrated = hydrateRoot(container, page)
      return () => {
        hydrated.unmount()
      }
    })
    expect(container).not.toHaveTextContent(messages.proofOffer)
    expect(complain).not.toHaveBeenCalled()
    act(unmount)
    container.remove()
  })
})
