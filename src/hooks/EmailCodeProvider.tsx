'use client'
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { useContext, useMemo, useState, type ReactNode } from 'react'
import type { Client } from '../client/Client.ts'
import type { FingerprintSource } from '../fingerprint/createFingerprint.ts'
import type { Locale, Messages } from '../i18n/Messages.ts'
import { wireLanguage } from '../i18n/wireLanguage.ts'
import { en } from '../locales/en.ts'
import { ImplicitCaptchaTokenProvider } from './CaptchaTokenProvider.tsx'
import { createCooldownStore } from './cooldownStore.ts'
import { EmailCodeContext } from './EmailCodeContext.ts'
import { FingerprintProvider, useOptionalFingerprint } from './FingerprintProvider.tsx'

/** What `EmailCodeProvider` takes. */
export interface EmailCodeProviderProps {
  /** From `createClient`. */
  client: Client
  /** Texts and language, from `email-code-kit/locales/*`. @default en */
  locale?: Locale
  /** Single texts of your own, over those of the locale. */
  messages?: Partial<Messages>
  /** Widens `X-L` for a tenant that knows more than `zh` and `en`: BCP 47 tag, or its first part, to value. */
  languages?: Record<string, string>
  /** Where the fingerprint comes from. Read once. @default FingerprintJS 5, loaded lazily */
  fingerprint?: FingerprintSource
  /** Your application, or the part of it that sends codes. */
  children?: ReactNode
}

/**
 * Everything the kit's hooks and components need: the client, the language, a fingerprint, a place for the pass, the
 * cooldowns, and a QueryClient where the application has none.
 */
export function EmailCodeProvider(props: EmailCodeProviderProps) {
  const { client, locale = en, messages, languages, fingerprint, children } = props
  const [cooldowns] = useState(createCooldownStore)
  const value = useMemo(
    () => ({
      client,
      cooldowns,
      tag: locale.tag,
      dir: locale.dir ?? ('ltr' as const),
      messages: { ...locale.messages, ...messages },
      language: wireLanguage(locale.tag, languages),
    }),
    [client, cooldowns, locale, messages, languages],
  )
  return (
    <WithQueryClient>
      <WithFingerprint source={fingerprint}>
        <EmailCodeContext.Provider value={value}>
          <ImplicitCaptchaTokenProvider>{children}</ImplicitCaptchaTokenProvider>
        </EmailCodeContext.Provider>
      </WithFingerprint>
    </WithQueryClient>
  )
}

function WithQueryClient({ children }: { children: ReactNode }) {
  const outer = useContext(QueryClientContext)
  const [own] = useState(() => outer ?? new QueryClient())
  return outer ? children : <QueryClientProvider client={own}>{children}</QueryClientProvider>
}

function WithFingerprint({ source, children }: { source: FingerprintSource | undefined; children: ReactNode }) {
  const outer = useOptionalFingerprint()
  if (outer && !source) return children
  return <FingerprintProvider {...(source ? { source } : {})}>{children}</FingerprintProvider>
}
