import { StrictMode, useLayoutEffect, useState, type ReactNode } from 'react'
import { EmailCodeProvider, type Locale } from '../../src/hooks.ts'
import type { StoryServer } from './createStoryServer.ts'
import { goOffline } from './goOffline.ts'
import { GrantPass } from './GrantPass.tsx'
import { reduceMotion } from './reduceMotion.ts'
import { StoryMailbox } from './StoryMailbox.tsx'
import { StoryServerContext } from './StoryServerContext.ts'
import './StoryPage.css'
import './themes/material.css'
import './themes/night.css'
import './themes/plain.css'

export interface StoryPageProps {
  server: StoryServer
  locale: Locale
  scheme: 'light' | 'dark'
  /** Of the toolbar: one of support/themes. */
  theme: string
  direction: 'ltr' | 'rtl'
  motion: 'system' | 'reduced'
  /** The browser says that it is offline. */
  isOffline: boolean
  /** `card`: the component in a column on a card. `bare`: on the page itself. `wide`: so, with room for two beside each other. */
  frame: 'card' | 'bare' | 'wide'
  /** Is it about a flow that ends in an e-mail? Then its mailbox is beside it. */
  hasMailbox: boolean
  /** `docs`: one of several on a page. */
  view: 'story' | 'docs'
  children: ReactNode
}

/** The calm page every story stands on, with its own server, mailbox, language, colours and direction. */
export function StoryPage(props: StoryPageProps) {
  const { locale, scheme, theme, direction, motion, isOffline, frame, hasMailbox, view, children } = props
  // Storybook makes a new one whenever a control or the toolbar changes; the story goes on with its first.
  const [server] = useState(props.server)
  useLayoutEffect(() => (motion === 'reduced' ? reduceMotion() : undefined), [motion])
  useLayoutEffect(() => (isOffline ? goOffline() : undefined), [isOffline])
  return (
    <StrictMode>
      <div className="story-page" data-scheme={scheme} data-view={view} dir={direction} lang={locale.tag}>
        <StoryServerContext.Provider value={server}>
          <div className="story-desk" data-frame={frame} {...(hasMailbox ? { 'data-mailbox': '' } : {})}>
            <EmailCodeProvider
              client={server.client}
              locale={locale}
              // The server of the stories writes in every language, unlike a tenant.
              languages={{ [locale.tag]: locale.tag }}
              fingerprint={oneDevice}
            >
              {server.pass && <GrantPass pass={server.pass} />}
              <div className={`story-frame theme-${theme}`} data-frame={frame}>
                {children}
              </div>
            </EmailCodeProvider>
            {hasMailbox && <StoryMailbox />}
          </div>
        </StoryServerContext.Provider>
      </div>
    </StrictMode>
  )
}

const oneDevice = () => 'a-device-of-the-storybook'
