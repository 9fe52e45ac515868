import { connect, type Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { defer } from './defer.ts'
import { listen, type Listener, type ListenOptions } from '../../../src/server/node/listen.ts'

const sockets: Socket[] = []
const listeners: Listener[] = []

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await Promise.all(listeners.splice(0).map(async ({ close }) => close()))
})

async function start(fetch: ListenOptions['fetch']) {
  const listener = await listen({ fetch, port: 0 })
  listeners.push(listener)
  return listener
}

/** A connection of one client, and all that came back on it until it was ended. */
async function open({ port }: Listener) {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(text)))
  await new Promise((resolve) => socket.once('connect', resolve))
  return { ended, socket, ask: () => socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\n') }
}

/** A handler that says when a request has come, and answers when it is told to. */
function createSlowHandler() {
  const [arrived, answer] = [defer(), defer()]
  const fetch = async () => {
    arrived.resolve()
    await answer.promise
    return new Response('finished')
  }
  return { fetch, arrived: arrived.promise, answer: answer.resolve }
}

/** The promise, and whether it has settled so far. */
function watch<T>(promise: Promise<T>) {
  const state = { settled: false, promise }
  void promise.then(() => (state.settled = true))
  return state
}

const refused = async (port: number) => expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed')

test('stop lets a request finish that is being answered, takes no new ones, and then ends the connection', async () => {
  const handler = createSlowHandler()
  const listener = await start(handler.fetch)
  const { ask, ended } = await open(listener)
  ask()
  await handler.arrived
  const stop = watch(listener.stop())
  await refused(listener.port)
  expect(stop.settled).toBe(false)
  handler.answer()
  expect(await stop.promise).toBe(true)
  const answer = await ended
  expect(answer).toContain('finished')
  expect(answer).toMatch(/^connection: close$/im)
})

test('stop ends connections on which nothing is asked, also those where nothing has ever been asked', async () => {
  const listener = await start(() => new Response('finished'))
  const [used, unused] = await Promise.all([open(listener), open(listener)])
  const answered = new Promise((resolve) => used.socket.once('data', resolve))
  used.ask()
  await answered
  expect(await listener.stop()).toBe(true)
  expect(await used.ended).toContain('finished')
  expect(await unused.ended).toBe('')
})

test('stop ends a connection too whose answer had begun before it', async () => {
  const [begun, rest] = [defer(), defer()]
  const listener = await start(
    () =>
      new Response(
        new ReadableStream({
          async start(controller) {
            controller.enqueue(new TextEncoder().encode('begun'))
            await rest.promise
            controller.enqueue(new TextEncoder().encode('finished'))
            controller.close()
          },
        }),
      ),
  )
  const { ask, ended, socket } = await open(listener)
  socket.once('data', () => begun.resolve())
  ask()
  await begun.promise
  // Less than what Node keeps an idle connection open.
  const stop = watch(listener.stop(4000))
  await refused(listener.port)
  expect(stop.settled).toBe(false)
  rest.resolve()
  expect(await stop.promise).toBe(true)
  expect(await ended).toContain('finished')
})

test('stop waits for e-mails that were queued before, and for those that the last requests queue', async () => {
  const handler = createSlowHandler()
  const [first, last] = [defer(), defer()]
  const listener = await start(async (request, context) => {
    const isLast = request.url.endsWith('/last')
    const response = isLast ? await handler.fetch() : new Response()
    context.waitUntil?.(isLast ? last.promise : first.promise)
    return response
  })
  await fetch(`${listener.url}/first`)
  const answered = fetch(`${listener.url}/last`)
  await handler.arrived
  const stop = watch(listener.stop())
  handler.answer()
  expect(await (await answered).text()).toBe('finished')
  await refused(listener.port)
  expect(stop.settled).toBe(false)
  first.resolve()
  await refused(listener.port)
  expect(stop.settled).toBe(false)
  last.resolve()
  expect(await stop.promise).toBe(true)
})

test('stop waits for a request whose client has gone away: its e-mail is on its way', async () => {
  const handler = createSlowHandler()
  const gone = defer()
  const listener = await start(async (request) => {
    request.signal.addEventListener('abort', () => gone.resolve())
    return handler.fetch()
  })
  const { ask, socket } = await open(listener)
  ask()
  await handler.arrived
  socket.destroy()
  await gone.promise
  const stop = watch(listener.stop())
  await refused(listener.port)
  expect(stop.settled).toBe(false)
  handler.answer()
  expect(await stop.promise).toBe(true)
})

test('stop ends what has not finished after the timeout, and says so', async () => {
  const handler = createSlowHandler()
  const listener = await start(handler.fetch)
  const { ask, ended } = await open(listener)
  ask()
  await handler.arrived
  expect(await listener.stop(20)).toBe(false)
  expect(await ended).toBe('')
})

test('stop after a request that failed is as good as any', async () => {
  const failure = new Error('out of order')
  const printed = vi.spyOn(console, 'error').mockReturnValue(undefined)
  const listener = await start(() => {
    throw failure
  })
  const response = await fetch(listener.url)
  expect(response.status).toBe(500)
  expect(await response.json()).toMatchObject({ error_code: 'KIT.0500' })
  // And whoever runs the server learns of it.
  expect(printed).toHaveBeenCalledWith(expect.stringContaining('email-code-kit: '), failure)
  printed.mockRestore()
  expect(await listener.stop()).toBe(true)
})

test('close waits for no request', async () => {
  const handler = createSlowHandler()
  const { close, ...listener } = await listen({ fetch: handler.fetch, port: 0 })
  const { ask, ended } = await open({ close, ...listener })
  ask()
  await handler.arrived
  await close()
  expect(await ended).toBe('')
})
