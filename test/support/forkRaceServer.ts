import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { RaceServer } from './raceServer.ts'

const script = fileURLToPath(new URL('raceProcess.mjs', import.meta.url))

/** Starts `raceServer.ts` in a process of its own, which ends with this one. */
export async function forkRaceServer(redisUrl: string): Promise<RaceServer> {
  const child = fork(script, [redisUrl], { execArgv: [] })
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The server's process ended with ${code} before it said its address.`)
  })
  const [{ url }] = (await Promise.race([once(child, 'message'), failed])) as [{ url: string }]
  failed.catch(() => undefined)
  return {
    url,
    async close() {
      if (child.exitCode !== null) return
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
