import { startSmtp, type StartSmtpOptions } from './startSmtp.ts'

/** Starts a relay that holds every e-mail until it is told to let it go. */
export async function startSmtpHold(options: StartSmtpOptions = {}) {
  const held: (() => void)[] = []
  const watchers: { count: number; resolve: () => void }[] = []
  const smtp = await startSmtp({
    accept: async () =>
      new Promise<void>((resolve) => {
        held.push(resolve)
        for (const watcher of watchers) if (held.length >= watcher.count) watcher.resolve()
      }),
    ...options,
  })
  return {
    ...smtp,
    /** Waits until so many e-mails have come since the start, and lets go of the last of them. */
    async release(count: number) {
      await this.holds(count)
      held[count - 1]?.()
    },
    /** Waits until so many e-mails have come since the start. */
    async holds(count: number) {
      if (held.length >= count) return
      await new Promise<void>((resolve) => {
        watchers.push({ count, resolve })
      })
    },
  }
}
