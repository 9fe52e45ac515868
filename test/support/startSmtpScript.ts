import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What the server does at a line of the client: answers, or whatever it does with the socket. */
export type SmtpScript = (line: string, socket: Socket) => string | undefined

/**
 * Starts a server on loopback that breaks the rules as a test wants it, which smtp-server would not do.
 *
 * @param script called with every line, and with `''` for the greeting. While an e-mail comes in it is called once, with
 * `'.'`, when it is complete
 */
export async function startSmtpScript(script: SmtpScript) {
  const counts = { connections: 0, mails: 0 }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    counts.connections++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    let [received, inData] = ['', false]
    const say = (line: string) => {
      const answer = script(line, socket)
      if (answer !== undefined) socket.write(`${answer}\r\n`)
      return answer
    }
    socket.on('data', (chunk) => {
      received += chunk.toString()
      const lines = received.split('\r\n')
      received = lines.pop() ?? ''
      for (const line of lines) {
        if (inData && line !== '.') continue
        if (line === '.') counts.mails++
        inData = (say(line) ?? '').startsWith('354')
      }
    })
    say('')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  })
  const { port } = server.address() as AddressInfo
  return { counts, port, url: `smtp://127.0.0.1:${port}` }
}

/** The answers of a server that takes everything. */
export const agree: SmtpScript = (line) => {
  if (line === '') return '220 script ESMTP'
  if (line === 'DATA') return '354 go on'
  return '250 fine'
}
