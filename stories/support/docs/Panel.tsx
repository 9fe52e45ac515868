import { Unstyled } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'
import { useDocsGlobals } from './useDocsGlobals.ts'
import './Panel.css'

export interface PanelProps {
  /** What it shows; the name of the figure. */
  caption: ReactNode
  children: ReactNode
}

/** A figure of a guide, in the colours of the toolbar, as the stories beside it. */
export function Panel({ caption, children }: PanelProps) {
  const { scheme } = useDocsGlobals()
  return (
    <Unstyled>
      <figure className="guide-panel" data-scheme={scheme}>
        <figcaption className="guide-caption">{caption}</figcaption>
        {children}
      </figure>
    </Unstyled>
  )
}
