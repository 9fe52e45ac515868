import { connect } from 'node:net'

/**
 * Sends requests over kept-alive connections, each as soon as the one before it on its connection is answered. Raw
 * sockets, because a ready-made HTTP client costs more than what it is to measure.
 *
 * @param {{ port: number, connections: number, requests: string[] }} load each request as it stands on the wire
 * @returns {Promise<{ perSecond: number, statuses: Record<string, number>, bytes: number }>}
 */
export async function fire({ port, connections, requests }) {
  const statuses = {}
  let next = 0
  let bytes = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect(port, '127.0.0.1').setNoDelay()
      await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
      await new Promise((resolve, reject) => {
        let buffered = ''
        const write = () => (next < requests.length ? socket.write(requests[next++], 'latin1') : resolve())
        socket.on('error', reject).setEncoding('latin1')
        socket.on('data', (text) => {
          bytes += text.length
          buffered += text
          const head = buffered.indexOf('\r\n\r\n')
          if (head < 0) return
          const length = Number(/content-length: (\d+)/i.exec(buffered.slice(0, head))?.[1] ?? Number.NaN)
          const isWhole = Number.isNaN(length) ? buffered.endsWith('0\r\n\r\n') : buffered.length >= head + 4 + length
          if (!isWhole) return
          const status = buffered.slice(9, 12)
          statuses[status] = (statuses[status] ?? 0) + 1
          buffered = ''
          write()
        })
        write()
      })
      socket.destroy()
    }),
  )
  return { perSecond: (requests.length / (performance.now() - started)) * 1000, statuses, bytes }
}

/** One request as it stands on the wire, with all headers of the contract. */
export function writeRequest(method, path, body) {
  const text = body === undefined ? '' : JSON.stringify(body)
  return [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'x-operating-sys-version: Linux',
    'x-device-fingerprint: 0123456789abcdef',
    'x-agent: bench',
    'x-client-id: demo-client',
    'x-l: en',
    ...(body === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`]),
    '',
    text,
  ].join('\r\n')
}
