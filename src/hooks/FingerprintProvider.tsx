'use client'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { createFingerprint, type Fingerprint, type FingerprintSource } from '../fingerprint/createFingerprint.ts'
import { fingerprintJs } from '../fingerprint/fingerprintJs.ts'

const FingerprintContext = createContext<Fingerprint | undefined>(undefined)

/** What `FingerprintProvider` takes. */
export interface FingerprintProviderProps {
  /**
   * Where the value comes from. May be your own service, or wait for consent: until it settles or the deadline passes
   * only a send waits, never a person typing. Read once. @default FingerprintJS 5, loaded lazily
   */
  source?: FingerprintSource
  /** Milliseconds to wait for `source`; then a random id is used and kept. @default 800 */
  deadline?: number
  /** Your application, or the part of it that sends codes. */
  children?: ReactNode
}

/** Provides the value of `X-device-fingerprint`; it can never block a sign-in. */
export function FingerprintProvider({ source = fingerprintJs, deadline = 800, children }: FingerprintProviderProps) {
  const [fingerprint] = useState(() => createFingerprint({ source, deadline }))
  return <FingerprintContext.Provider value={fingerprint}>{children}</FingerprintContext.Provider>
}

/** @internal The provider's own, or undefined. */
export function useOptionalFingerprint(): Fingerprint | undefined {
  return useContext(FingerprintContext)
}

/** What `useFingerprint` gives. */
export interface FingerprintResult extends Fingerprint {
  /** The value once it is there. */
  value: string | undefined
}

/**
 * The device fingerprint; finding it starts when the first component that uses it mounts.
 *
 * @throws Error outside a provider
 */
export function useFingerprint(): FingerprintResult {
  const fingerprint = useStartedFingerprint()
  const [value, setValue] = useState<string>()
  useEffect(() => {
    let current = true
    void (async () => {
      const found = await fingerprint.get()
      if (current) setValue(found)
    })()
    return () => {
      current = false
    }
  }, [fingerprint])
  return { value, get: fingerprint.get }
}

/** @internal As `useFingerprint`, without a render when the value comes. */
export function useStartedFingerprint(): Fingerprint {
  const fingerprint = useContext(FingerprintContext)
  if (!fingerprint) {
    throw new Error(
      'email-code-kit: there is no <FingerprintProvider> around this component, and the API refuses requests without ' +
        'a fingerprint. Wrap it in <EmailCodeProvider> (which brings one) or in <FingerprintProvider>.',
    )
  }
  useEffect(() => {
    void fingerprint.get()
  }, [fingerprint])
  return fingerprint
}
