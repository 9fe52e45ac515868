import type { Demo } from '../../e2e/support/startDemo.ts'

/** The newest code in the demo's mailbox for this address. */
export async function mailedCode(demo: Demo, to: string): Promise<string> {
  const answer = await fetch(`${demo.url}/mailbox.json`)
  const mails = (await answer.json()) as { to: string; code: string }[]
  return mails.find((mail) => mail.to === to)!.code
}
