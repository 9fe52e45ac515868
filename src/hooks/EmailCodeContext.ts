'use client'
import { createContext, useContext } from 'react'
import type { Client } from '../client/Client.ts'
import type { Messages } from '../i18n/Messages.ts'
import type { CooldownStore } from './cooldownStore.ts'

/** What `EmailCodeProvider` gives to all below it. */
export interface EmailCodeContextValue {
  /** The provider's own. */
  client: Client
  /** BCP 47 tag of the texts. */
  tag: string
  /** Which way they are written. */
  dir: 'ltr' | 'rtl'
  /** The locale's texts with the application's own over them. */
  messages: Messages
  /** Value of `X-L`. */
  language: string
  /** @internal The running cooldowns; `useCooldown` reads one of them. */
  cooldowns: CooldownStore
}

export const EmailCodeContext = createContext<EmailCodeContextValue | undefined>(undefined)

/**
 * The client, the texts and the language in use.
 *
 * @throws Error outside an `EmailCodeProvider`
 */
export function useEmailCode(): EmailCodeContextValue {
  const value = useContext(EmailCodeContext)
  if (value) return value
  throw new Error(
    'email-code-kit: there is no <EmailCodeProvider> around this component, so it knows no client and no language. ' +
      'Wrap your application (or this form) in <EmailCodeProvider client={client}>.',
  )
}
