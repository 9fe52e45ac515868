import type { Mail, Mailer } from './Mailer.ts'

/** A {@link Mailer} that delivers nothing and remembers what it got. */
export interface Outbox extends Mailer {
  /** Newest first. A new array after every e-mail, so it can be kept and compared. */
  readonly mails: readonly Mail[]
}

/**
 * Makes an outbox, for development, tests and stories: `createMailbox(outbox)` shows it as a page.
 *
 * @param options.limit how many e-mails are remembered. Default 100
 */
export function createOutbox({ limit = 100 }: { limit?: number } = {}): Outbox {
  let mails: readonly Mail[] = []
  return {
    get mails() {
      return mails
    },
    async send(mail) {
      mails = [mail, ...mails].slice(0, limit)
    },
  }
}
