import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { findWebKitDriver, findXvfb } from '../../../scripts/webkit.mjs'
import type { Driver } from '../support/Tab.ts'
import type { WebDriver } from './connect.d.mts'
import { openProfile } from './openProfile.ts'

/** WebKitGTK's MiniBrowser, on a screen of its own that nobody sees. */
export async function startWebKit(): Promise<Driver> {
  const xvfb = findXvfb()
  const program = findWebKitDriver()
  if (!xvfb || !program) throw new Error('There is no WebKit: run `node scripts/setup.mjs --engines`.')
  const screen = await startScreen(xvfb)
  const port = await freePort()
  // A group of its own, so that its browser ends with it, whatever state that is in.
  const child = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: screen.display },
    stdio: 'ignore',
    detached: true,
  })
  const end = () => {
    endGroup(child)
    screen.child.kill()
  }
  process.once('exit', end)
  const { connect } = await import('./connect.mjs')
  await answers(port)
  const session = await connect(port)
  return {
    openProfile: (wanted) => openProfile(session, wanted),
    async stop() {
      await deleteSession(session, child)
      end()
      process.removeListener('exit', end)
    },
  }
}

async function deleteSession(session: WebDriver, { pid }: ChildProcess) {
  await session.deleteSession().catch((error: unknown) => {
    console.warn(`WebKitWebDriver (process ${pid}) did not end its session, and is ended with its browser:`, error)
  })
}

/** @throws Error where it cannot be had, for example without room for its socket */
async function startScreen(xvfb: string): Promise<{ child: ChildProcess; display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']
  const child = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const told = once(child.stdio[3] as Readable, 'data') as Promise<[Buffer]>
  const ended = once(child, 'exit').then(() => undefined)
  const first = await Promise.race([told, ended])
  if (!first) throw new Error('Xvfb ended before it said which display it is.')
  return { child, display: `:${first[0].toString().trim()}` }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Settles when the driver answers; gives up after ten seconds. */
async function answers(port: number) {
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`, { signal: AbortSignal.timeout(1000) })
      return
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, 50)
      })
    }
  }
  throw new Error(`WebKitWebDriver did not answer at port ${port} within ten seconds.`)
}

function endGroup({ pid }: ChildProcess) {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
