import { useState, type ReactNode } from 'react'
import { FingerprintProvider } from '../../../src/hooks.ts'
import './providers.css'

/** Asks first. Until there is an answer the requests wait; a person typing does not. */
export function Consent({ children }: { children: ReactNode }) {
  const [consent] = useState(createConsent)
  const [isAsking, setIsAsking] = useState(true)
  const answer = (isAllowed: boolean) => {
    consent.answer(isAllowed)
    setIsAsking(false)
  }
  return (
    <FingerprintProvider source={() => consent.given} deadline={600_000}>
      {isAsking && (
        <section className="story-consent" aria-label="Your device">
          <p>May we recognize this device, so that nobody else signs in as you?</p>
          <button type="button" onClick={() => answer(true)}>
            Allow
          </button>
          <button type="button" onClick={() => answer(false)}>
            Decline
          </button>
        </section>
      )}
      {children}
    </FingerprintProvider>
  )
}

function createConsent() {
  let settle: ((isAllowed: boolean) => void) | undefined
  const given = new Promise<string>((resolve, reject) => {
    settle = (isAllowed) => {
      if (isAllowed) resolve('recognized-with-consent')
      else reject(new Error('No consent'))
    }
  })
  return { given, answer: (isAllowed: boolean) => settle?.(isAllowed) }
}
