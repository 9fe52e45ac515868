import { Source } from '@storybook/addon-docs/blocks'
import { publicSource } from './publicSource.ts'

/** A file of this project, shown as an application would have it. */
export function Code({ of, language = 'tsx' }: { of: string; language?: 'tsx' | 'jsx' }) {
  return <Source code={publicSource(of)} language={language} />
}
