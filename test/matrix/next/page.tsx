import { SendCodeButton, SliderCaptcha } from 'email-code-kit'
import { ProofOfWork } from 'email-code-kit/proof-of-work'
import { Kit } from './Kit.tsx'

const email = 'nora@example.com'

/** A server component: the components of the kit draw the line to the client themselves. */
export default function Page() {
  return (
    <Kit>
      <SliderCaptcha email={email} alternative={<ProofOfWork />} />
      <SendCodeButton email={email} scenario="LOGIN_EMS" />
    </Kit>
  )
}
