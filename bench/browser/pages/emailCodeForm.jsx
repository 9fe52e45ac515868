import { createClient, EmailCodeForm, EmailCodeProvider } from '../../../dist/index.js'
import '../../../dist/styles.css'
import { exhibit } from './support/exhibit.js'
import { watchInteractions } from './support/watchInteractions.js'

const client = createClient({ baseUrl: '', clientId: 'demo-client' })

exhibit({
  isReady: () => document.querySelector('[data-part=email]') !== null,
  interactions: watchInteractions(),
  element: (
    <EmailCodeProvider client={client}>
      <EmailCodeForm
        scenario="LOGIN_EMS"
        cooldown={1}
        verifyCode={({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal })}
      />
    </EmailCodeProvider>
  ),
})
