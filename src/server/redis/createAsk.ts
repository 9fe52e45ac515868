/**
 * Sends one command and resolves with Redis's answer as the client gives it. `args` begins with the command's name.
 * `key` is the only key in them, by which a cluster client finds the node; `undefined` for `PING`.
 */
export type SendCommand = (args: [name: string, ...rest: string[]], key: string | undefined) => Promise<unknown>

/** One command and how it is undone. */
export interface Command {
  args: [name: string, ...rest: string[]]
  key?: string
  /** Sent when the answer comes after all, for nobody knows any more that the command was carried out. */
  undo?: (answer: unknown) => Command | undefined
}

/**
 * Puts a limit on every answer: clients wait for seconds, or for ever, while Redis hangs.
 *
 * A request makes several commands one after the other, and it shall not be kept waiting by each of them: after one that
 * was not answered in time, the next ones get a tenth of it, until Redis answers anything.
 *
 * @param timeout in milliseconds
 */
export function createAsk(send: SendCommand, timeout: number) {
  const overdue = new Set<string>()
  let stalled = false

  const takeBack = async (command: Command, answer: unknown) => {
    const undo = command.undo?.(answer)
    if (undo) await send(undo.args, undo.key)
  }

  const ask = async (command: Command): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const { args, key, undo } = command
      let late = false
      const patience = stalled ? timeout / 10 : timeout
      const giveUp = () => {
        late = stalled = true
        if (key !== undefined && undo) overdue.add(key)
        reject(tooLate(args[0], patience))
      }
      // The second one lets a process that was busy itself read the answers that are already there.
      let timer = setTimeout(() => {
        timer = setTimeout(giveUp)
      }, patience)

      const settle = () => {
        clearTimeout(timer)
        stalled = false
        if (late && key !== undefined) overdue.delete(key)
      }
      const answer = async () => {
        try {
          return await send(args, key)
        } finally {
          settle()
        }
      }
      answer()
        // What cannot be undone leaves by itself: everything has a time to live.
        .then((value) => (late ? takeBack(command, value) : resolve(value)))
        .catch((error: unknown) => {
          reject(error instanceof Error ? error : new Error('email-code-kit: Redis failed', { cause: error }))
        })
    })

  return {
    ask,
    /** Is a command on this key still unanswered that will be undone? */
    isOverdue: (key: string) => overdue.has(key),
  }
}

function tooLate(name: string, patience: number): Error {
  return new Error(
    `email-code-kit: Redis did not answer ${name} within ${patience} ms, so the request is refused instead of kept ` +
      'waiting. Look whether Redis is up and near; if it is only slow, raise timeout.',
  )
}
