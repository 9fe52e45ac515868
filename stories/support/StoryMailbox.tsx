import { useSyncExternalStore } from 'react'
import { useStoryServer } from './StoryServerContext.ts'

/** Where the story's e-mails arrive, so that a visitor can go all the way. Nothing until there is one. */
export function StoryMailbox() {
  const server = useStoryServer()
  const mails = useSyncExternalStore(server.subscribe, () => server.mails)
  const [newest] = mails
  if (!newest) return null
  return (
    <aside className="story-mailbox" dir="auto" lang={newest.language}>
      <p className="story-mailbox-subject">{newest.subject}</p>
      <p className="story-mailbox-code" translate="no">
        {newest.code}
      </p>
      <p className="story-mailbox-to" dir="ltr">
        {newest.to}
      </p>
    </aside>
  )
}
