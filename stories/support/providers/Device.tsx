import { useFingerprint } from '../../../src/hooks.ts'
import { anna } from '../formArgs.tsx'
import { SignIn } from '../SignIn.tsx'
import './providers.css'

/** A sign-in, and below it the fingerprint that its requests carry. */
export function DeviceSignIn() {
  const { value } = useFingerprint()
  return (
    <>
      <SignIn scenario="LOGIN_EMS" defaultEmail={anna} />
      <p className="story-device">
        Device <output translate="no">{value ?? 'not known yet'}</output>
      </p>
    </>
  )
}
