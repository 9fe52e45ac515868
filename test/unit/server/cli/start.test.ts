import { describe, expect, test } from 'vitest'
import { explainListenError } from '../../../../src/server/cli/start/explainListenError.ts'
import { guardMailbox } from '../../../../src/server/cli/start/guardMailbox.ts'
import { loadPeer } from '../../../../src/server/cli/start/loadPeer.ts'
import { stopOnce } from '../../../../src/server/cli/start/stopOnce.ts'
import type { LogEntry } from '../../../../src/server/cli/log/createLog.ts'
import { createHealth } from '../../../../src/server/health/createHealth.ts'
import { createOutbox } from '../../../../src/server/mail/createOutbox.ts'
import { createMailbox } from '../../../../src/server/mailbox/createMailbox.ts'

test.each(['999.999.999.999', 'a:99999', 'xn--0'])(
  'a Host that is none (%s) is no fault of the server',
  async (host) => {
    // As Node hands it on; a `Request` of the platform would not take it.
    const get = (path: string) => ({ method: 'GET', url: `http://${host}${path}` }) as Request
    expect((await createHealth().fetch(get('/healthz'))).status).toBe(200)
    expect((await createMailbox(createOutbox()).fetch(get('/mailbox'))).status).toBe(200)
  },
)

describe('the mailbox of a server on loopback', () => {
  const show = guardMailbox(createMailbox(createOutbox()))
  const ask = async (host: string | undefined, ip?: string) => {
    const headers = host === undefined ? {} : { host }
    const context = ip === undefined ? {} : { ip }
    return (await show(new Request('http://127.0.0.1:8787/mailbox.json', { headers }), context)).status
  }

  test.each(['127.0.0.1:8787', 'localhost:8787', '[::1]:8787', 'localhost'])('opens at %s', async (host) => {
    expect(await ask(host, '127.0.0.1')).toBe(200)
    expect(await ask(host, '::1')).toBe(200)
    expect(await ask(host, '::ffff:127.0.0.1')).toBe(200)
  })

  test.each(['evil.example', 'localhost.evil.example:8787', '10.0.0.7:8787', '', 'a b', 'localhost@evil.example'])(
    'does not open to a page that calls this machine %j',
    async (host) => {
      expect(await ask(host, '127.0.0.1')).toBe(403)
    },
  )

  test.each([['203.0.113.9'], ['::ffff:10.0.0.7'], [undefined]])(
    'does not open to %s, for whom a proxy on this machine asks',
    async (ip) => {
      expect(await ask('localhost:8787', ip)).toBe(403)
    },
  )

  test.each([
    [{ 'x-forwarded-for': '203.0.113.9' }, 403],
    [{ 'x-forwarded-for': '127.0.0.1, 203.0.113.9' }, 403],
    [{ 'x-forwarded-host': 'shop.example' }, 403],
    // As the proxy of a development server says it.
    [{ 'x-forwarded-for': '::1', 'x-forwarded-host': 'localhost:5173' }, 200],
  ])('of what a proxy on this machine says it believes the worst: %j gets %d', async (headers, status) => {
    const request = new Request('http://127.0.0.1:8787/mailbox.json', {
      headers: { host: '127.0.0.1:8787', ...(headers as Record<string, string>) },
    })
    expect((await show(request, { ip: '127.0.0.1' })).status).toBe(status)
  })

  test('does not open without a host', async () => {
    expect(await ask(undefined, '127.0.0.1')).toBe(403)
  })

  test('says why not', async () => {
    const response = await show(new Request('http://a', { headers: { host: 'a' } }), { ip: '127.0.0.1' })
    expect(await response.text()).toContain('--show-codes-to-the-network')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

function createStop(stop: () => Promise<boolean>) {
  const entries: LogEntry[] = []
  const codes: number[] = []
  let time = 5000
  const signal = stopOnce(
    { stop },
    { log: (entry) => entries.push(entry), exit: (code) => codes.push(code), now: () => time },
  )
  return { signal, entries, codes, advance: (ms: number) => (time += ms) }
}
const never = async () => new Promise<boolean>(() => undefined)

describe('a signal', () => {
  test.each([
    [true, 0],
    [false, 1],
  ])('stops the server; everything finished: %s, exit code %d', async (finished, code) => {
    const { signal, codes, entries } = createStop(async () => finished)
    signal('SIGTERM')
    await Promise.resolve()
    await Promise.resolve()
    expect(codes).toEqual([code])
    expect(entries).toEqual([
      { level: 'info', event: 'stopping', signal: 'SIGTERM' },
      finished ? { level: 'info', event: 'stopped' } : { level: 'warn', event: 'stopped', brokenOff: true },
    ])
  })

  test('that comes a second time ends it at once', () => {
    const { signal, codes, entries, advance } = createStop(never)
    signal('SIGTERM')
    advance(1000)
    expect(codes).toEqual([])
    signal('SIGINT')
    expect(codes).toEqual([1])
    expect(entries.at(-1)).toEqual({ level: 'warn', event: 'stopped', signal: 'SIGINT', brokenOff: true })
  })

  test('that npm hands on, though the terminal has told it already, is not a second one', () => {
    const { signal, codes, advance } = createStop(never)
    signal('SIGINT')
    signal('SIGINT')
    advance(300)
    signal('SIGINT')
    expect(codes).toEqual([])
    advance(1)
    signal('SIGINT')
    expect(codes).toEqual([1])
  })
})

const explain = (error: unknown) => explainListenError(error, { port: 80, host: 'my-host' }) as Error
const failed = (code: string) => Object.assign(new Error('listen'), { code })

describe('a server that cannot listen', () => {
  test.each([
    ['EACCES', 'this user may not listen on port 80. Choose one from 1024 with --port.'],
    ['EADDRNOTAVAIL', 'my-host is no address of this machine. Choose 127.0.0.1'],
    ['ENOTFOUND', 'the host name my-host is not known here. Choose 127.0.0.1'],
    ['EAI_AGAIN', 'the host name my-host is not known here.'],
    ['EADDRINUSE', 'port 80 is in use on my-host. Choose another with --port'],
  ])('because of %s says what to do', (code, text) => {
    expect(explain(failed(code)).message).toContain(`email-code-kit: ${text}`)
    expect(explain(failed(code)).cause).toMatchObject({ code })
  })

  test('is told by what is behind the error, too', () => {
    const error = new Error('email-code-kit: busy', { cause: failed('EADDRINUSE') })
    expect(explain(error).message).toContain('--port')
  })

  test('for any other reason says that one', () => {
    const error = failed('EMFILE')
    expect(explain(error)).toBe(error)
  })
})

const missing = (name: string) =>
  Object.assign(new Error(`Cannot find package '${name}' imported from /app/x.js`), { code: 'ERR_MODULE_NOT_FOUND' })
const load = async (error: Error) => {
  const fail = async () => {
    throw error
  }
  return loadPeer(fail, 'nodemailer', '--smtp')
}

describe('a package that only some need', () => {
  test('is loaded', async () => {
    expect(await loadPeer(async () => 'module', 'nodemailer', '--smtp')).toBe('module')
  })

  test('says how to install it, where it is missing', async () => {
    await expect(load(missing('nodemailer'))).rejects.toThrow(
      'email-code-kit: --smtp needs the package nodemailer, which is not installed. Run: npm install nodemailer',
    )
  })

  test('does not blame itself for something else that is missing or broken', async () => {
    await expect(load(missing('other'))).rejects.toThrow(`Cannot find package 'other'`)
    await expect(load(new SyntaxError('broken'))).rejects.toThrow('broken')
  })
})
