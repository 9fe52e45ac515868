import { createClient, EmailCodeForm, EmailCodeProvider } from '../../../dist/index.js'
import { ProofOfWork } from '../../../dist/proof-of-work.js'
import '../../../dist/styles.css'
import { exhibit } from './support/exhibit.js'
import { watchInteractions } from './support/watchInteractions.js'

const client = createClient({ baseUrl: '', clientId: 'demo-client' })
const order = new URLSearchParams(location.search).get('captcha') ?? 'inline'

exhibit({
  isReady: () => document.querySelector('[data-part=email]') !== null,
  interactions: watchInteractions(),
  element: (
    <EmailCodeProvider client={client}>
      <EmailCodeForm
        scenario="LOGIN_EMS"
        cooldown={1}
        captcha={order}
        alternative={<ProofOfWork />}
        verifyCode={({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal })}
      />
    </EmailCodeProvider>
  ),
})
