import { createContext, useContext } from 'react'
import type { StoryServer } from './createStoryServer.ts'

export const StoryServerContext = createContext<StoryServer | undefined>(undefined)

/** The server of the story this component stands in. */
export function useStoryServer(): StoryServer {
  const server = useContext(StoryServerContext)
  if (!server) throw new Error('This component stands outside <StoryPage>, so there is no server for it to talk to.')
  return server
}
