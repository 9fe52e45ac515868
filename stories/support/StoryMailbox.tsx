import { useState, useSyncExternalStore } from 'react'
import type { Mail } from '../../src/server.ts'
import { useStoryServer } from './StoryServerContext.ts'
import './StoryMailbox.css'

/** Where the e-mails of a story arrive, so that a visitor can go all the way by hand. */
export function StoryMailbox() {
  const server = useStoryServer()
  const mails = useSyncExternalStore(server.subscribe, () => server.mails)
  const [newest, ...older] = mails
  return (
    <aside className="story-mailbox" aria-label="Mailbox" lang="en">
      <p className="story-mailbox-head">
        <Envelope />
        Mailbox
        {mails.length > 0 && <span className="story-mailbox-count">{mails.length}</span>}
      </p>
      {newest ? (
        <Newest key={mails.length} mail={newest} />
      ) : (
        <p className="story-mailbox-empty">
          <bdi>E-mails arrive here.</bdi>
        </p>
      )}
      {older.length > 0 && (
        <ul className="story-mailbox-older">
          {older.map((mail, index) => (
            <li key={older.length - index}>
              <Time mail={mail} />
              <bdi lang={mail.language}>{mail.subject}</bdi>
              <bdi translate="no">{mail.code}</bdi>
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}

function Newest({ mail }: { mail: Mail }) {
  const [isCopied, setIsCopied] = useState(false)
  // Pages on plain http have none.
  const clipboard = navigator.clipboard as Clipboard | undefined
  async function copy() {
    await clipboard?.writeText(mail.code)
    setIsCopied(true)
  }
  return (
    <article className="story-mailbox-newest" lang={mail.language}>
      <p className="story-mailbox-subject">
        <bdi>{mail.subject}</bdi>
        <Time mail={mail} />
      </p>
      <p className="story-mailbox-to">
        <bdi>{mail.to}</bdi>
      </p>
      <p className="story-mailbox-code">
        <bdi translate="no">{mail.code}</bdi>
        {clipboard && (
          <button type="button" lang="en" onClick={() => void copy()}>
            {isCopied ? 'Copied' : 'Copy'}
          </button>
        )}
      </p>
    </article>
  )
}

function Time({ mail }: { mail: Mail }) {
  const time = new Date(mail.sentAt)
  return (
    <time dateTime={time.toISOString()}>
      <bdi>{time.toLocaleTimeString(mail.language, { hour: 'numeric', minute: '2-digit' })}</bdi>
    </time>
  )
}

function Envelope() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d="M3.5 6h17v12h-17z m.5.5 8 6.5 8-6.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
    </svg>
  )
}
