import type { Store } from '../store/Store.ts'
import { createAsk, type Command, type SendCommand } from './createAsk.ts'
import { readNumber, readPair, readText } from './readAnswer.ts'
import { scripts } from './scripts.ts'

/** Options of {@link createRedisStore}. */
export interface RedisStoreOptions {
  /**
   * Sends one command by your client, whichever it is: `args` are the command's name and its arguments. `key` is the
   * only key in them, which cluster clients want to know; `undefined` where there is none.
   */
  send: SendCommand
  /** What all keys begin with. No braces, which decide about slots in a cluster. @default 'email-code-kit' */
  prefix?: string
  /**
   * Milliseconds until a command counts as failed, however long the client would wait. A request is answered 503 soon
   * after the first one. @default 300
   */
  timeout?: number
}

/**
 * Makes a {@link Store} on Redis (the tests run version 7), or on what speaks its protocol and runs Lua: for more than
 * one process, and for passes and codes that outlive a restart. No client comes with it; give it yours.
 *
 * Every key is `prefix:kind:{id}` and expires. In a Redis Cluster the keys of one challenge, and those of one code's
 * tries, have the same slot, and every command has one key.
 *
 * A command is given up after `timeout`, but Redis may carry it out later. Then it is undone as soon as the answer
 * comes: a value taken is put back for the rest of its life, a hit is refunded, a value that was replaced is back. So
 * the client must not drop late answers: give it no time limit of its own, and let it neither queue nor repeat commands
 * while there is no connection. (Where the connection breaks there is no answer: what was just being taken is spent.)
 *
 * @throws Error for a prefix or a timeout that cannot work
 *
 * @example
 * // `@redis/client`, or redis. Its own timeout stops only commands that have not left yet, and costs most of its speed.
 * const client = createClient({ url, disableOfflineQueue: true, commandOptions: { timeout: 0 } })
 * client.on('error', (error) => console.error(error))
 * await client.connect()
 * const store = createRedisStore({ send: (args) => client.sendCommand(args) })
 *
 * @example
 * // ioredis
 * const redis = new Redis(url, { enableOfflineQueue: false, autoResendUnfulfilledCommands: false })
 * redis.on('error', (error) => console.error(error))
 * const store = createRedisStore({ send: ([name, ...rest]) => redis.call(name, ...rest) })
 *
 * @example
 * // a Redis Cluster by `@redis/client`
 * const store = createRedisStore({ send: (args, key) => cluster.sendCommand(key, false, args) })
 */
export function createRedisStore({ send, prefix = 'email-code-kit', timeout = 300 }: RedisStoreOptions): Store {
  checkPrefix(prefix)
  checkTimeout(timeout)
  const { ask, isOverdue } = createAsk(send, timeout)

  const nameOf = (key: string) => {
    const end = key.indexOf(':') + 1
    return `${prefix}:${key.slice(0, end)}{${key.slice(end)}}`
  }

  return {
    async set(key, value, ttlMs) {
      const name = nameOf(key)
      await ask({
        ...run('set', name, value, toMilliseconds(ttlMs)),
        undo(answer) {
          const [old, left] = readPair(answer)
          const text = readText(old)
          // What replaced nothing may stay: a pass that was put back late, or a code that nobody was told.
          return text !== undefined && left > 0 ? run('restore', name, value, text, String(left)) : undefined
        },
      })
    },
    async get(key) {
      const name = nameOf(key)
      return readText(await ask({ args: ['GET', name], key: name }))
    },
    async take(key) {
      const name = nameOf(key)
      // It would find nothing and say that this was used, shortly before the value is put back.
      if (isOverdue(name)) throw stillOverdue()
      const answer = await ask({
        ...run('take', name),
        undo(late) {
          const [value, left] = readPair(late)
          const text = readText(value)
          if (text === undefined || left <= 0) return undefined
          return { args: ['SET', name, text, 'PX', String(left), 'NX'], key: name }
        },
      })
      return readText(readPair(answer)[0])
    },
    async hit(key, windowMs) {
      const name = nameOf(key)
      const answer = await ask({ ...run('hit', name, toMilliseconds(windowMs)), undo: () => run('refund', name) })
      const [count, resetMs] = readPair(answer)
      return { count: readNumber(count), resetMs }
    },
    async refund(key) {
      readNumber(await ask(run('refund', nameOf(key))))
    },
    async check() {
      readText(await ask({ args: ['PING'] }))
    },
  }
}

function run(script: keyof typeof scripts, key: string, ...args: string[]): Command {
  return { args: ['EVAL', scripts[script], '1', key, ...args], key }
}

/** Redis takes whole milliseconds, and none at all is an error. */
function toMilliseconds(time: number): string {
  return String(Math.max(1, Math.ceil(time)))
}

function stillOverdue(): Error {
  return new Error(
    'email-code-kit: Redis has not answered the last request for this value, so nobody knows yet whether it is still ' +
      'there. Nothing to do: it is put back as soon as the answer comes.',
  )
}

function checkPrefix(prefix: string): void {
  if (/^[^{}]+$/.test(prefix)) return
  throw new Error(
    `email-code-kit: the prefix ${JSON.stringify(prefix)} is empty or has braces, and then keys would collide or ` +
      "fall into the wrong slots of a cluster. Use a plain name such as 'my-app'.",
  )
}

function checkTimeout(timeout: number): void {
  if (timeout > 0 && timeout < 2 ** 31) return
  throw new Error(
    `email-code-kit: the timeout is ${timeout}, and a request needs some milliseconds and an end. ` +
      'Leave it out, or use a number such as 300.',
  )
}
