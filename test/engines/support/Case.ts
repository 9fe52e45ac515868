import type { Demo } from '../../e2e/support/startDemo.ts'
import type { Stage } from '../../e2e/support/startStage.ts'
import type { Form } from './Form.ts'
import type { Ability, Screen } from './Tab.ts'

/** What a case has to play with. All of it is new, and ends with the case. */
export interface Props {
  /** A server with puzzles as people get them, and a mailbox. */
  demo(): Promise<Demo>
  /** A server that tells what it was asked; in its puzzles the piece belongs at `answer`. */
  stage(): Promise<Stage>
  /** A tab with this page. */
  open(url: string): Promise<Form>
}

/** One thing that holds in every browser: written once, played in each. */
export interface Case {
  /** A sentence. */
  name: string
  play(props: Props): Promise<void>
  /** Other tests say it of Chromium; there it is played by `npm run test:all` alone. */
  isKnownOfChromium?: boolean
  needs?: Ability
  screen?: Partial<Screen>
  /** What the browser may complain of, since the case provokes it: such as its own line about an answer of 400. */
  expectedProblem?: RegExp
}

/** Where the piece belongs in every puzzle of the stage, in picture pixels. */
export const answer = 160

export const email = 'anna@example.com'
