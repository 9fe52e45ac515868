import { SignIn } from '../SignIn.tsx'
import './theme.css'
import './plain.css'
import './material.css'
import './night.css'

export interface ThemedSignInProps {
  theme: 'plain' | 'material' | 'night'
  /** @default 'comfortable' */
  density?: 'comfortable' | 'compact'
}

/** The whole form on a page of one brand. The form is the same: only custom properties differ, and two or three rules. */
export function ThemedSignIn({ theme, density = 'comfortable' }: ThemedSignInProps) {
  return (
    <section className={`theme theme-${theme}`} data-density={density}>
      <h2>Sign in</h2>
      <p>We send you a code. No password needed.</p>
      <SignIn scenario="LOGIN_EMS" defaultEmail="anna@example.com" />
    </section>
  )
}
