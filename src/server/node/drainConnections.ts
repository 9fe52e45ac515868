import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Watches the connections of a server, so that they can be ended without breaking off an answer. Node's own
 * `closeIdleConnections` leaves open those on which no request has come yet, which browsers open ahead of need, and
 * those that were busy and are then kept alive.
 *
 * @returns a function that ends the idle ones now and each busy one after its answer
 */
export function drainConnections(server: Server): () => void {
  const connections = new Map<Socket, Set<ServerResponse>>()
  let draining = false

  server.on('connection', (socket) => {
    connections.set(socket, new Set())
    socket.once('close', () => connections.delete(socket))
  })
  server.prependListener('request', ({ socket }, response) => {
    const answers = connections.get(socket)
    answers?.add(response)
    if (draining) announceEnd(response)
    response.once('close', () => {
      answers?.delete(response)
      if (draining && answers?.size === 0) socket.destroySoon()
    })
  })
  return () => {
    draining = true
    for (const [socket, answers] of connections) {
      if (answers.size === 0) socket.destroySoon()
      for (const answer of answers) announceEnd(answer)
    }
  }
}

/** Says `Connection: close`, so that the client sends nothing more on it. */
function announceEnd(response: ServerResponse): void {
  response.shouldKeepAlive = false
}
