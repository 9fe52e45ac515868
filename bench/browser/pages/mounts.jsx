import { createRoot } from 'react-dom/client'
import { createClient, EmailCodeForm, EmailCodeProvider, SliderCaptcha } from '../../../dist/index.js'
import '../../../dist/styles.css'
import { countOpen } from './support/countOpen.js'

const open = countOpen()
const client = createClient({ baseUrl: '', clientId: 'demo-client' })
const email = 'anna@example.com'

const things = {
  EmailCodeForm: () => (
    <EmailCodeForm
      scenario="LOGIN_EMS"
      defaultEmail={email}
      verifyCode={() => client.loginWithEmailCode({ email, code: '' })}
    />
  ),
  SliderCaptcha: () => <SliderCaptcha email={email} />,
}

const isReady = () => document.querySelector('[data-scope=slider-captcha][data-part=root]')?.dataset.state === 'ready'

function untilReady() {
  return new Promise((resolve) => {
    const changes = new MutationObserver(() => {
      if (!isReady()) return
      changes.disconnect()
      resolve()
    })
    changes.observe(document.body, { subtree: true, childList: true, attributes: true })
  })
}

window.bench = {
  open,
  /** Mounts it, waits for its puzzle, and unmounts it, so many times. */
  async cycle(name, times) {
    const Thing = things[name]
    for (let time = 0; time < times; time++) {
      const root = createRoot(document.querySelector('#root'))
      const ready = untilReady()
      root.render(
        <EmailCodeProvider client={client}>
          <Thing />
        </EmailCodeProvider>,
      )
      await ready
      root.unmount()
      // The browser's own list of requests.
      performance.clearResourceTimings()
    }
  },
}
