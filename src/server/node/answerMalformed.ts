import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { describeRefusal } from '../http/describeRefusal.ts'

/**
 * Answers what is no HTTP request at all in the shape of every other refusal, and ends its connection: Node itself would
 * answer it without a body.
 */
export function answerMalformed(server: Server): void {
  server.on('clientError', (_error, socket: Socket) => {
    // An answer may be on its way, and this one would become part of it.
    if (!socket.writable || socket.bytesWritten > 0) {
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
