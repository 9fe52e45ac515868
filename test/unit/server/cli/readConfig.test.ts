import { describe, expect, test } from 'vitest'
import type { Config } from '../../../../src/server/cli/config/Config.ts'
import { allFlags, variableOf, type FlagName } from '../../../../src/server/cli/config/flags.ts'
import { readConfig } from '../../../../src/server/cli/config/readConfig.ts'

const secret = 'c0ffee'.repeat(8)
const older = 'decade'.repeat(8)

type Env = Record<string, string>

function read(argv: string[], env: Env = {}, options?: { isTerminal?: boolean }): Config {
  const reading = readConfig(argv, env, options)
  if ('config' in reading) return reading.config
  throw new Error(reading.problems.join('\n'))
}

test('without flags it is a sandbox on this machine, with a mailbox', () => {
  expect(read([])).toEqual({
    port: 8787,
    host: '127.0.0.1',
    clients: ['demo-client'],
    redis: undefined,
    smtp: undefined,
    from: undefined,
    secrets: [],
    origins: [],
    trustedProxies: [],
    language: 'zh',
    dialect: 'ciam',
    codeTtl: undefined,
    log: 'json',
    showCodesToTheNetwork: false,
    sandbox: true,
    mailbox: true,
  })
})

/** Flag, value as it is given, what it has to stand with, and what becomes of it. */
const rows: [name: FlagName, value: string, beside: Env, expected: Partial<Config>][] = [
  ['port', '9000', {}, { port: 9000 }],
  ['port', '0', {}, { port: 0 }],
  ['port', '65535', {}, { port: 65_535 }],
  ['host', '0.0.0.0', {}, { host: '0.0.0.0' }],
  ['host', '::1', {}, { host: '::1' }],
  ['host', 'api.shop.example', {}, { host: 'api.shop.example' }],
  ['client', 'web', {}, { clients: ['web'] }],
  ['redis', 'redis://127.0.0.1', { secret }, { redis: 'redis://127.0.0.1', sandbox: false }],
  ['redis', 'rediss://u:p%40@h:6380/2', { secret }, { redis: 'rediss://u:p%40@h:6380/2' }],
  ['smtp', 'smtp://h:25', { secret, from: 'a@b.example' }, { smtp: 'smtp://h:25', sandbox: false }],
  ['smtp', 'smtps://u:p@h', { secret, from: 'a@b.example' }, { smtp: 'smtps://u:p@h' }],
  ['from', 'Shop <a@b.example>', { secret, smtp: 'smtp://h' }, { from: 'Shop <a@b.example>' }],
  ['secret', secret, {}, { secrets: [secret] }],
  ['secret', 'x'.repeat(32), {}, { secrets: ['x'.repeat(32)] }],
  ['origin', 'https://shop.example', {}, { origins: ['https://shop.example'] }],
  ['trust-proxy', '10.0.0.2', {}, { trustedProxies: ['10.0.0.2'] }],
  ['trust-proxy', 'fd00::2', {}, { trustedProxies: ['fd00::2'] }],
  ['origin', 'http://localhost:5173', {}, { origins: ['http://localhost:5173'] }],
  ['language', 'de', {}, { language: 'de' }],
  ['language', 'zh-Hant-HK', {}, { language: 'zh-Hant-HK' }],
  ['dialect', 'eiam', {}, { dialect: 'eiam' }],
  ['dialect', 'oneaccess', {}, { dialect: 'oneaccess' }],
  ['code-ttl', '30', {}, { codeTtl: 30 }],
  ['code-ttl', '86400', {}, { codeTtl: 86_400 }],
  ['log', 'none', {}, { log: 'none' }],
]

const flagsOf = (values: Env) => Object.entries(values).flatMap(([name, value]) => [`--${name}`, value])
const variablesOf = (values: Env) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [variableOf(name as FlagName), value]))

test.each(rows)('--%s %s', (name, value, beside, expected) => {
  expect(read([`--${name}`, value, ...flagsOf(beside)])).toMatchObject(expected)
  expect(read([`--${name}=${value}`, ...flagsOf(beside)])).toMatchObject(expected)
})

test.each(rows)('the variable of --%s: %s', (name, value, beside, expected) => {
  expect(read([], variablesOf({ ...beside, [name]: value }))).toMatchObject(expected)
})

test('every flag with a value is in that table', () => {
  const named = new Set(rows.map(([name]) => name))
  expect(allFlags.flatMap(({ name, value }) => (value && !named.has(name) ? [name] : []))).toEqual([])
})

describe('what is given twice', () => {
  test('as flag and as variable: the flag holds', () => {
    const env = variablesOf({ port: '1', host: '::1', client: 'app', language: 'de', 'code-ttl': '60' })
    const flags = flagsOf({ port: '2', host: '127.0.0.2', client: 'web', language: 'fr', 'code-ttl': '90' })
    const expected = { port: 2, host: '127.0.0.2', clients: ['web'], language: 'fr', codeTtl: 90 }
    expect(read(flags, env)).toMatchObject(expected)
  })

  test('a wrong variable that a flag beats does not matter', () => {
    expect(read(['--port', '2'], { EMAIL_CODE_KIT_PORT: 'x' })).toMatchObject({ port: 2 })
  })

  test('several clients, origins and secrets, by flags and in one variable', () => {
    const several = {
      clients: ['web', 'app'],
      origins: ['https://a.example', 'https://b.example'],
      secrets: [secret, older],
    }
    const flags = ['--client=web', '--client=app', '--origin=https://a.example', '--origin=https://b.example']
    expect(read([...flags, '--secret', secret, '--secret', older])).toMatchObject(several)
    const env = {
      EMAIL_CODE_KIT_CLIENT: 'web app',
      EMAIL_CODE_KIT_ORIGIN: ' https://a.example  https://b.example ',
      EMAIL_CODE_KIT_SECRET: `${secret} ${older}`,
    }
    expect(read([], env)).toMatchObject(several)
  })

  test('the same value is one value', () => {
    expect(read(['--client=web', '--client=web']).clients).toEqual(['web'])
  })
})

describe('--log', () => {
  test('is pretty on a terminal and JSON elsewhere, unless it says something else', () => {
    expect(read([], {}, { isTerminal: true }).log).toBe('pretty')
    expect(read([], {}, { isTerminal: false }).log).toBe('json')
    expect(read(['--log=json'], {}, { isTerminal: true }).log).toBe('json')
    expect(read(['--log=pretty'], {}, { isTerminal: false }).log).toBe('pretty')
  })
})

describe('the mailbox, which shows codes,', () => {
  test.each(['127.0.0.1', '127.8.9.10', '::1', 'localhost', 'LOCALHOST', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1'])(
    'exists on %s',
    (host) => {
      expect(read(['--host', host]).mailbox).toBe(true)
    },
  )

  test.each([
    '0.0.0.0',
    '::',
    '192.168.0.7',
    '128.0.0.1',
    '::2',
    'localhost.example.com',
    'my-host',
    '::ffff:10.0.0.1',
  ])('does not exist on %s, unless the flag with the long name is given', (host) => {
    expect(read(['--host', host]).mailbox).toBe(false)
    expect(read(['--host', host, '--show-codes-to-the-network']).mailbox).toBe(true)
    expect(read(['--host', host], { EMAIL_CODE_KIT_SHOW_CODES_TO_THE_NETWORK: 'true' }).mailbox).toBe(true)
    expect(read(['--host', host], { EMAIL_CODE_KIT_SHOW_CODES_TO_THE_NETWORK: '0' }).mailbox).toBe(false)
  })

  test('does not exist where real e-mails are sent', () => {
    expect(read(['--smtp', 'smtp://h', '--from', 'a@b.example', '--secret', secret]).mailbox).toBe(false)
  })

  test('exists with Redis, as long as nothing is sent', () => {
    expect(read(['--redis', 'redis://h', '--secret', secret])).toMatchObject({ mailbox: true, sandbox: false })
  })
})

describe('variables of others', () => {
  test('that Kubernetes sets for a service of this name do not matter', () => {
    const env = {
      EMAIL_CODE_KIT_SERVICE_HOST: '10.0.0.7',
      EMAIL_CODE_KIT_SERVICE_PORT: '80',
      EMAIL_CODE_KIT_SERVICE_PORT_HTTP: '80',
      EMAIL_CODE_KIT_PORT: 'tcp://10.0.0.7:80',
      EMAIL_CODE_KIT_PORT_80_TCP: 'tcp://10.0.0.7:80',
      EMAIL_CODE_KIT_PORT_80_TCP_ADDR: '10.0.0.7',
    }
    expect(read([], env)).toEqual(read([]))
  })

  test('that belong to images or to nobody do not matter', () => {
    expect(read([], { EMAIL_CODE_KIT_VERSION: '0.1.0', PORT: '1', HOST: 'x', REDIS: 'y' })).toEqual(read([]))
  })
})

const warningsOf = (argv: string[], env: Env = {}) => {
  const reading = readConfig(argv, env)
  return 'warnings' in reading ? reading.warnings : reading.problems
}

describe('warnings', () => {
  test('there are none for a sandbox, and for a server with everything', () => {
    expect(warningsOf([])).toEqual([])
    const everything = { redis: 'redis://h', smtp: 'smtp://h', from: 'a@b.example', secret, host: '0.0.0.0' }
    expect(warningsOf([], variablesOf(everything))).toEqual([])
  })

  test.each([
    [['--secret', secret], /^--secret can be read in the list of processes\. Set EMAIL_CODE_KIT_SECRET instead\.$/],
    [['--host=::', '--show-codes-to-the-network'], /^Whoever reaches :: sees every code/],
    [
      ['--host=0.0.0.0'],
      /^Nobody can read the codes: 0\.0\.0\.0 .* Add --smtp <url>, or --show-codes-to-the-network\.$/,
    ],
  ])('%j', (argv, warning) => {
    expect(warningsOf(argv)).toEqual([expect.stringMatching(warning)])
  })

  test('of a store that forgets, where e-mails are real', () => {
    expect(warningsOf([], variablesOf({ smtp: 'smtp://h', from: 'a@b.example', secret }))).toEqual([
      expect.stringMatching(/^Codes and limits are kept in memory/),
    ])
  })
})
