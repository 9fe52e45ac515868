import { describe, expect, test } from 'vitest'
import type { Config } from '../../../../src/server/cli/config/Config.ts'
import { findNearest } from '../../../../src/server/cli/config/findNearest.ts'
import { allFlags, variableOf } from '../../../../src/server/cli/config/flags.ts'
import { readConfig } from '../../../../src/server/cli/config/readConfig.ts'
import { redactUrl } from '../../../../src/server/cli/config/redactUrl.ts'
import { describeConfig } from '../../../../src/server/cli/describeConfig.ts'
import { describeHelp } from '../../../../src/server/cli/describeHelp.ts'
import { describeStart, summarizeStart } from '../../../../src/server/cli/describeStart.ts'

const secret = 'c0ffee'.repeat(8)
const everything = {
  EMAIL_CODE_KIT_REDIS: 'rediss://app:hunter2@cache.example:6380/1',
  EMAIL_CODE_KIT_SMTP: 'smtp://mail%40shop.example:hunter2@mail.example:587',
  EMAIL_CODE_KIT_FROM: 'Shop <no-reply@shop.example>',
  EMAIL_CODE_KIT_SECRET: `${secret} ${secret}1`,
  EMAIL_CODE_KIT_ORIGIN: 'https://shop.example',
}

function read(argv: string[], env: Record<string, string> = {}): { config: Config; warnings: string[] } {
  const reading = readConfig(argv, env)
  if ('config' in reading) return reading
  throw new Error(reading.problems.join('\n'))
}

const start = (argv: string[], url: string, env = {}) => ({ ...read(argv, env), url, version: '1.2.3' })

describe('--help', () => {
  test('lists every flag, and the variable of every flag that has one', () => {
    const lines = describeHelp(false).split('\n')
    const listed = allFlags.map(({ name, value }) => {
      const row = lines.findIndex((line) => line.startsWith(`  --${name}${value ? ` ${value}` : ''}`))
      const variable = lines.slice(row + 1, row + 3).find((line) => line.trim() === variableOf(name))
      return [name, row > 0, variable !== undefined]
    })
    expect(listed).toEqual(allFlags.map(({ name, action }) => [name, true, !action]))
  })

  test('fits a terminal, and is the same in colour', () => {
    const text = describeHelp(false)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    // oxlint-disable-next-line no-control-regex -- it is what colours are made of
    expect(describeHelp(true).replaceAll(/\u001b\[\d+m/g, '')).toBe(text)
    expect(describeHelp(true)).not.toBe(text)
  })
})

describe('--print-config', () => {
  test('shows every flag that is a setting, by its name, and what follows from them', () => {
    const names = allFlags.flatMap(({ name, action }) => (action ? [] : [name]))
    expect(Object.keys(describeConfig(read([]).config)).toSorted()).toEqual([...names, 'mailbox', 'sandbox'].toSorted())
  })

  test('shows neither secrets nor passwords', () => {
    const shown = describeConfig(read([], everything).config)
    expect(JSON.stringify(shown)).not.toMatch(/hunter2|c0ffee/)
    expect(shown).toMatchObject({
      redis: 'rediss://app:…@cache.example:6380/1',
      smtp: 'smtp://mail%40shop.example:…@mail.example:587',
      secret: ['…', '…'],
      from: 'Shop <no-reply@shop.example>',
      origin: ['https://shop.example'],
      'trust-proxy': [],
      sandbox: false,
      mailbox: false,
    })
  })

  test('says null for what is not set', () => {
    const unset = { redis: null, smtp: null, from: null, 'code-ttl': null, secret: [], origin: [], 'trust-proxy': [] }
    expect(describeConfig(read([]).config)).toMatchObject(unset)
  })
})

test.each([
  ['redis://h:6379/0', 'redis://h:6379/0'],
  ['redis://[::1]:6379', 'redis://[::1]:6379'],
  ['redis://:pass@h', 'redis://:…@h'],
  ['redis://user:pass@h:1/0', 'redis://user:…@h:1/0'],
  ['redis://key@h', 'redis://…@h'],
  ['redis://user:p@ss:w@h', 'redis://user:…@h'],
  ['redis://user:p/a#s?s@h', 'redis://user:…@h'],
  ['user:pass@h', '…@h'],
  ['redis://user:pass', 'redis://user:…'],
  ['smtp://h?pass=x&pool=true#key=y', 'smtp://h?pass=…&pool=…'],
  ['', ''],
])('of %j people see %j', (url, shown) => {
  expect(redactUrl(url)).toBe(shown)
})

test.each([
  ['prot', 'port'],
  ['pot', 'port'],
  ['PORTS', 'port'],
  ['hots', 'host'],
  ['code_ttl', 'code-ttl'],
  ['printconfig', 'print-config'],
  ['verbose', undefined],
  ['x', undefined],
  ['', undefined],
])('%j probably means %j', (text, name) => {
  expect(
    findNearest(
      text,
      allFlags.map((flag) => flag.name),
    ),
  ).toBe(name)
})

describe('when it has started', () => {
  test('people read where everything is, and how to use it', () => {
    const text = describeStart(start(['--port=9000'], 'http://127.0.0.1:9000'), false)
    expect(text).toContain('email-code-kit 1.2.3  sandbox')
    expect(text).toMatch(/^ {2}API +http:\/\/127\.0\.0\.1:9000$/m)
    expect(text).toMatch(/^ {2}Mailbox +http:\/\/127\.0\.0\.1:9000\/mailbox /m)
    expect(text).toMatch(/^ {2}Health +http:\/\/127\.0\.0\.1:9000\/readyz$/m)
    expect(text).toMatch(/^ {2}Clients +demo-client$/m)
    expect(text).toMatch(/^ {2}Store +memory/m)
    expect(text).toMatch(/^ {2}CORS +off/m)
    // A page elsewhere may not call it, so it has to be reached by a proxy of the page's own origin.
    expect(text).toContain(`createClient({ baseUrl: '', clientId: 'demo-client' })`)
    expect(text).toMatch(/^ {2}Proxy +'\/api\/v2\/sdk': 'http:\/\/127\.0\.0\.1:9000' /m)
    expect(text).not.toContain('!')
  })

  test('pages that may call it from elsewhere need no proxy', () => {
    const text = describeStart(start(['--port=9000', '--origin=http://localhost:5173'], 'http://127.0.0.1:9000'), false)
    expect(text).toContain(`createClient({ baseUrl: 'http://127.0.0.1:9000', clientId: 'demo-client' })`)
    expect(text).not.toContain('Proxy')
  })

  test('they read no passwords, and of no mailbox where there is none', () => {
    const text = describeStart(start([], 'http://127.0.0.1:8787', everything), false)
    expect(text).not.toMatch(/Mailbox|hunter2|c0ffee|sandbox/)
    expect(text).toMatch(/^ {2}Store +rediss:\/\/app:…@cache\.example:6380\/1$/m)
    expect(text).toMatch(
      /^ {2}Mail +smtp:\/\/mail%40shop\.example:…@mail\.example:587, from Shop <no-reply@shop\.example>$/m,
    )
    expect(text).toMatch(/^ {2}CORS +https:\/\/shop\.example$/m)
  })

  test('they are warned, and get addresses that can be opened', () => {
    const text = describeStart(start(['--host=0.0.0.0', '--show-codes-to-the-network'], 'http://0.0.0.0:8787'), false)
    expect(text).toMatch(/^ {2}! Whoever reaches 0\.0\.0\.0 sees every code/m)
    expect(text).toContain('http://127.0.0.1:8787/mailbox')
    expect(describeStart(start(['--host=::'], 'http://[::]:8787'), false)).toContain('http://[::1]:8787')
    expect(describeStart(start(['--host=::'], 'http://[::]:8787'), false)).toMatch(/^ {2}Mail +nowhere$/m)
  })

  test('programs read the same, a line for each warning', () => {
    const [sandbox, ...none] = summarizeStart(start([], 'http://127.0.0.1:8787'))
    expect(none).toEqual([])
    expect(sandbox).toEqual({
      level: 'info',
      event: 'start',
      version: '1.2.3',
      url: 'http://127.0.0.1:8787',
      mailbox: 'http://127.0.0.1:8787/mailbox',
      clients: ['demo-client'],
      store: 'memory',
      mail: 'mailbox',
      origins: [],
      dialect: 'ciam',
      language: 'zh',
      sandbox: true,
    })
    const [real] = summarizeStart(start([], 'http://127.0.0.1:8787', everything))
    expect(real).toMatchObject({ mailbox: null, store: 'redis', mail: 'smtp', sandbox: false })
    const [open, warning] = summarizeStart(start(['--host=0.0.0.0'], 'http://0.0.0.0:8787'))
    expect(open).toMatchObject({ mailbox: null, mail: 'nowhere' })
    expect(warning).toMatchObject({
      level: 'warn',
      event: 'warning',
      message: expect.stringMatching(/^Nobody can read/),
    })
  })
})
