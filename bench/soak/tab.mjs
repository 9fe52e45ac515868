/** One tab with the form in it, and what a person sees of it. */
import { createRequire } from 'node:module'
import { createClient, EmailCodeForm, EmailCodeProvider } from '../../dist/index.js'
import { en } from '../../dist/locales/en.js'
import { PATIENCE } from './proxy.mjs'

// The React that dist/ uses is the project's; this package has another one, for the pages in browser/.
const fromProject = createRequire(new URL('../../package.json', import.meta.url))
const { createElement } = fromProject('react')
const { createRoot } = fromProject('react-dom/client')

/** What a slider says while all is well. */
const usual = new Set(
  ['Ready', 'Loading', 'Verifying', 'Passed', 'WaitsForEmail'].map((name) => en.messages[`puzzle${name}`]),
)
const busyPuzzle = new Set(['loading', 'verifying', 'failed', 'expired'])
/** Milliseconds after which a page that is still busy hangs. Two requests that time out, on a slow machine. */
const HANGS = 8000

/**
 * @param options.order `inline` or `dialog`
 * @param options.defaultEmail the address in the field from the start; it also keeps the sessions of two tabs apart
 */
export function openTab({ id, url, order, defaultEmail }) {
  let container
  let root
  let verified = 0
  const client = createClient({
    baseUrl: url,
    clientId: 'demo-client',
    timeout: PATIENCE,
    headers: { 'x-soak-tab': id },
  })

  function open() {
    container = document.body.appendChild(document.createElement('div'))
    root = createRoot(container)
    root.render(
      createElement(
        EmailCodeProvider,
        { client, fingerprint: () => 'soak' },
        createElement(EmailCodeForm, {
          scenario: 'LOGIN_EMS',
          captcha: order,
          ...(defaultEmail ? { defaultEmail } : {}),
          verifyCode: ({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal }),
          onVerified: () => {
            verified++
          },
        }),
      ),
    )
  }
  function close() {
    root.unmount()
    container.remove()
  }
  open()

  const known = new Map()
  // Kept while it is on the page: jsdom takes long to find one.
  const part = (scope, name) => {
    const selector = `[data-scope=${scope}][data-part=${name}]`
    if (!known.get(selector)?.isConnected) known.set(selector, container.querySelector(selector))
    return known.get(selector)
  }
  const stateOf = (scope, name) => part(scope, name)?.dataset.state
  return {
    id,
    part,
    get container() {
      return container
    },
    get verified() {
      return verified
    },
    get step() {
      return stateOf('email-code', 'form')
    },
    get puzzle() {
      return stateOf('slider-captcha', 'input')
    },
    get send() {
      return stateOf('send-code', 'button')
    },
    get email() {
      return part('email-code', 'email')
    },
    get code() {
      return part('email-code', 'code')
    },
    /** Seconds on the button. */
    get countdown() {
      const [, minutes, seconds] = /(\d+):(\d\d)/.exec(part('send-code', 'countdown')?.textContent ?? '') ?? []
      return seconds === undefined ? undefined : Number(minutes) * 60 + Number(seconds)
    },
    /** What the page says, what went wrong first. */
    get sentences() {
      const said = [
        ...container.querySelectorAll('[role=alert], [data-part=field-error], [data-part=sent-text], [role=status]'),
      ]
      return said.filter((each) => !each.closest('[hidden]')).flatMap((each) => each.textContent.trim() || [])
    },
    get alerts() {
      return [...container.querySelectorAll('[role=alert], [data-part=field-error]')].flatMap(
        (each) => each.textContent.trim() || [],
      )
    },
    /** Is there a sentence about a request to this endpoint that came to nothing? */
    says(endpoint) {
      if (this.alerts.length > 0) return true
      if (endpoint === 'send') {
        const maybeSent = part('email-code', 'sent-text')?.textContent.includes('may be on its way')
        return maybeSent || this.send === 'cooldown'
      }
      const said = part('slider-captcha', 'status-text')?.textContent ?? ''
      return endpoint !== 'email-verify-code' && said !== '' && !usual.has(said)
    },
    reload() {
      close()
      open()
    },
    close,
    /** Until nothing is under way. @throws Error where the page hangs */
    async settle() {
      const end = performance.now() + HANGS
      // Effects and answers that are there already come first.
      await pause()
      while (this.step === undefined || isBusy(this)) {
        if (performance.now() > end) throw new Error(`hangs: puzzle ${this.puzzle}, send ${this.send}`)
        await pause()
      }
    },
  }
}

function isBusy(tab) {
  const verifying = tab.step === 'code' && tab.part('email-code', 'verify').dataset.state === 'verifying'
  return verifying || tab.send === 'sending' || busyPuzzle.has(tab.puzzle)
}

function pause() {
  return new Promise((resolve) => {
    setTimeout(resolve, 5)
  })
}
