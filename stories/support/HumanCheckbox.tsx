import { useState } from 'react'
import { SendCodeButton, useCaptchaToken } from '../../src/index.ts'
import { useStoryServer } from './StoryServerContext.ts'
import './HumanCheckbox.css'

/** Stands for any captcha service: it finds out by its own means, and hands over a token for one address. */
export function HumanCheckbox({ email }: { email: string }) {
  const server = useStoryServer()
  const { status, grant } = useCaptchaToken()
  const [checking, setChecking] = useState(false)

  async function check() {
    setChecking(true)
    const { captchaToken } = await server.solve(email)
    grant({ captchaToken, email })
    setChecking(false)
  }

  return (
    <div className="human">
      <p className="human-to">
        A code for <strong>{email}</strong>
      </p>
      <label className="human-box">
        <input type="checkbox" checked={checking || status === 'granted'} onChange={() => void check()} />
        <span>I am human</span>
        <small>{checking ? 'Having a look…' : status === 'granted' ? 'Thank you.' : 'Not-Our-Captcha'}</small>
      </label>
      <div>
        <SendCodeButton scenario="BIND_EMAIL_EMS" email={email} />
      </div>
    </div>
  )
}
