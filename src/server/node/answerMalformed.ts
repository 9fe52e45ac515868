import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { describeRefusal } from '../http/describeRefusal.ts'

/**
 * Answers what is no HTTP request at all in the shape of every other refusal, and ends its connection: Node itself would
 * answer it without a body.
 */
export function answerMalformed(server: Server): void {
  server.on('clientError', (_error, socket: Duplex) => {
    // Also where an answer is already on its way: another one would become part of it.
    if (!socket.writable || (socket as { _httpMessage?: unknown })._httpMessage) {
      socket.destroy()
      return
    }
    const { status: _status, ...refusal } = describeRefusal('KIT.0400', 'en', 'ciam')
    const body = JSON.stringify(refusal)
    socket.end(
      [
        'HTTP/1.1 400 Bad Request',
        'content-type: application/json;charset=utf-8',
        'cache-control: no-store',
        `content-length: ${body.length}`,
        'connection: close',
        '',
        body,
      ].join('\r\n'),
    )
  })
}
