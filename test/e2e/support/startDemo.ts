import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Demo {
  /** Without a trailing slash. */
  url: string
  stop(): Promise<void>
}

const script = fileURLToPath(new URL('../../../demo/server.mjs', import.meta.url))

/** Starts the demo as `npm start` does, on the first free port from `port` on, which it prints. */
export async function startDemo(port: number): Promise<Demo> {
  const child = spawn(process.execPath, [script], { env: { ...process.env, PORT: String(port) } })
  const url = await printedUrl(child)
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve()
        child.once('exit', () => {
          resolve()
        })
        child.kill()
      }),
  }
}

function printedUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const read = (text: Buffer) => {
      printed += text.toString()
      const url = /Form\s+(http:\/\/localhost:\d+)\//.exec(printed)?.[1]
      if (url) resolve(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', () => {
      reject(new Error(`The demo ended before it printed its address:\n${printed}`))
    })
  })
}
