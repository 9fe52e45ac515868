'use client'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { useLatest } from '../../hooks/useLatest.ts'
import { formatMessage } from '../../i18n/formatMessage.ts'
import type { Messages } from '../../i18n/Messages.ts'
import { createLiveRegion } from './createLiveRegion.ts'

/** Says one of the texts to assistive technology, politely, in the language in use. */
export type Announce = (text: keyof Messages, values?: Record<string, string>) => void

const AnnounceContext = createContext<{ announce: Announce; attach: (element: HTMLElement | null) => void }>({
  announce: () => {},
  attach: () => {},
})

/** @internal Lets the parts inside announce something; one of them has to be an `<Announcer>`. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [region] = useState(createLiveRegion)
  const kit = useLatest(useEmailCode())
  const announce = useCallback<Announce>(
    (text, values = {}) => {
      const { messages, tag } = kit.current
      region.say(formatMessage(messages[text], values, tag))
    },
    [region, kit],
  )
  const value = useMemo(() => ({ announce, attach: region.attach }), [announce, region])
  return <AnnounceContext.Provider value={value}>{children}</AnnounceContext.Provider>
}

/** @internal */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext).announce
}

/** @internal Where it is said; nobody sees it. It has to be on the page before there is anything to say. */
export function Announcer() {
  const { attach } = useContext(AnnounceContext)
  return <div data-scope="email-code" data-part="announcer" role="log" ref={attach} />
}
