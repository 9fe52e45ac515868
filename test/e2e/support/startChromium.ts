import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { chromium, type Browser } from 'playwright/test'
import { chromiumArgs, findChromium } from '../../../scripts/chromium.mjs'

/**
 * A Chromium that nobody watches, but between `connect` and `close`: one that Playwright starts is watched all the time,
 * and Chromium discards no tab that is.
 */
export interface UnwatchedChromium {
  connect(): Promise<Browser>
  /** Its tabs, asked for without watching them. */
  tabs(): Promise<{ id: string; title: string; url: string }[]>
  /** Brings a tab to the front, which loads a discarded one. */
  activate(id: string): Promise<void>
  stop(): Promise<void>
}

/** @param profile a folder for it alone */
export async function startChromium(profile: string): Promise<UnwatchedChromium> {
  const options = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const child = spawn(findChromium() ?? chromium.executablePath(), [...chromiumArgs, ...options, 'about:blank'])
  const ended = once(child, 'exit')
  const address = await printedAddress(child)
  return {
    connect: () => chromium.connectOverCDP(address),
    async tabs() {
      const answer = await fetch(`${address}/json/list`)
      return answer.json() as ReturnType<UnwatchedChromium['tabs']>
    },
    async activate(id) {
      await fetch(`${address}/json/activate/${id}`)
    },
    async stop() {
      child.kill()
      await ended
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stderr?.on('data', (text: Buffer) => {
      printed += text.toString()
      const port = /ws:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1]
      if (port) resolve(`http://127.0.0.1:${port}`)
    })
    child.once('exit', () => {
      reject(new Error(`Chromium ended before it printed its address:\n${printed}`))
    })
  })
}
