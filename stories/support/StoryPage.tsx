import { StrictMode, useState, type ReactNode } from 'react'
import { EmailCodeProvider, type Locale } from '../../src/hooks.ts'
import type { StoryServer } from './createStoryServer.ts'
import { GrantPass } from './GrantPass.tsx'
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
  /** `card`: the component in a column on a card. `bare`: on the page itself. */
  frame: 'card' | 'bare'
  /** `docs`: one of several on a page. */
  view: 'story' | 'docs'
  children: ReactNode
}

/** The calm page every story stands on, with its own server, language, colours and direction. */
export function StoryPage({ server: given, locale, scheme, theme, direction, frame, view, children }: StoryPageProps) {
  // Storybook makes a new one whenever a control or the toolbar changes; the story goes on with its first.
  const [server] = useState(given)
  return (
    <StrictMode>
      <div className="story-page" data-scheme={scheme} data-view={view} dir={direction} lang={locale.tag}>
        <StoryServerContext.Provider value={server}>
          <EmailCodeProvider client={server.client} locale={locale} fingerprint={oneDevice}>
            {server.pass && <GrantPass pass={server.pass} />}
            <div className={`story-frame theme-${theme}`} data-frame={frame}>
              {children}
            </div>
          </EmailCodeProvider>
          <StoryMailbox />
        </StoryServerContext.Provider>
      </div>
    </StrictMode>
  )
}

const oneDevice = () => 'a-device-of-the-storybook'
