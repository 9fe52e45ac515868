import { SignIn } from '../SignIn.tsx'
import { anna } from '../formArgs.tsx'
import './providers.css'

/** A page with two forms: one to sign in, one for a new password. */
export function TwoForms() {
  return (
    <div className="story-pair">
      <section>
        <h2>Sign in</h2>
        <SignIn scenario="LOGIN_EMS" aria-label="Sign in" defaultEmail={anna} />
      </section>
      <section>
        <h2>New password</h2>
        <SignIn scenario="FORGET_PWD_EMS" aria-label="New password" />
      </section>
    </div>
  )
}
