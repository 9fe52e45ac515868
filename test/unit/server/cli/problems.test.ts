import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../../src/server/cli/config/readConfig.ts'
import { describeProblems } from '../../../../src/server/cli/describeProblems.ts'

const secret = 'c0ffee'.repeat(8)
const smtp = ['--smtp=smtp://h', '--from=a@b.example']

const problemsOf = (argv: string[], env: Record<string, string> = {}) => {
  const reading = readConfig(argv, env)
  return 'problems' in reading ? reading.problems : []
}

test.each([
  [['--port', 'http'], '--port is "http", but a port is a whole number from 0 to 65535', 'Write --port 8787.'],
  [['--port=65536'], '--port is "65536"', 'Write --port 8787.'],
  [['--port', '-1'], '--port is "-1"', 'Write --port 8787.'],
  [['--port=80.5'], '--port is "80.5"', 'Write --port 8787.'],
  [['--host', 'http://localhost:1'], '--host is "http://localhost:1", but a host is', 'Write --host 127.0.0.1.'],
  [['--host', 'localhost:8787'], '--host is "localhost:8787"', 'Write --host 127.0.0.1.'],
  [['--host', '127.0.0.1.'], '--host is "127.0.0.1."', 'Write --host 127.0.0.1.'],
  [['--host', '300.0.0.1'], '--host is "300.0.0.1"', 'Write --host 127.0.0.1.'],
  [['--host', '*'], '--host is "*"', '--host 127.0.0.1.'],
  [['--host', '[::1]'], '--host is "[::1]", but an address stands here without its brackets', 'Write --host ::1.'],
  [['--client', 'wéb'], '--client is "wéb", but a header', 'Write --client demo-client.'],
  [['--client', 'x'.repeat(201)], 'but a header can carry', 'Write --client demo-client.'],
  [
    ['--redis', '127.0.0.1:6379', '--secret', secret],
    '--redis is "127.0.0.1:6379", but it has to be redis://',
    'Write --redis',
  ],
  [['--redis', 'http://h', '--secret', secret], '--redis is "http://h"', 'Write --redis'],
  [['--redis', 'redis://', '--secret', secret], '--redis is "redis://"', 'Write --redis'],
  [['--redis', 'redis://:50%zz@h', '--secret', secret], '--redis is "redis://', 'percent-encoded'],
  [['--redis', 'redis://h/cache', '--secret', secret], '--redis is "redis://h/cache"', 'Write --redis'],
  [
    ['--smtp', 'mail.example', '--from=a@b.example', '--secret', secret],
    '--smtp is "mail.example", but it has to be smtp://',
    'Write --smtp',
  ],
  [['--smtp', 'smtp://h?x=1', '--from=a@b.example', '--secret', secret], '--smtp is "smtp://h?x=…"', 'Write --smtp'],
  [
    ['--smtp=smtp://h', '--from', 'nobody', '--secret', secret],
    '--from is "nobody", but it has to be one address',
    "Write --from 'Shop <no-reply@shop.example>'.",
  ],
  [['--smtp=smtp://h', '--from', 'a@b.c, d@e.f', '--secret', secret], '--from is "a@b.c, d@e.f"', 'Write --from'],
  [
    ['--origin', 'https://shop.example/'],
    '--origin is "https://shop.example/", but an origin is',
    'Write --origin https://shop.example.',
  ],
  [
    ['--origin', 'HTTPS://Shop.example:443/a?b'],
    '--origin is "HTTPS://Shop.example:443/a?b"',
    'Write --origin https://shop.example.',
  ],
  [['--origin', '*'], '--origin is "*", but with it any page could call', 'Write --origin https://shop.example.'],
  [['--origin', 'https://*.shop.example'], 'is "https://*.shop.example", but', 'Write --origin'],
  [['--origin', 'shop.example'], 'but an origin begins with https:// or http://', 'Write --origin'],
  [['--origin', 'https://a.example,https://b.example'], 'but', 'Write --origin'],
  [
    ['--trust-proxy', '10.0.0.0/8'],
    '--trust-proxy is "10.0.0.0/8", but a proxy is named by the one IP',
    'Write --trust-proxy',
  ],
  [['--origin', 'null'], '--origin is "null"', 'Write --origin'],
  [['--language', 'zh_CN'], '--language is "zh_CN", but there are texts in en, ar,', 'Write --language zh-CN.'],
  [['--language', 'xx'], '--language is "xx"', 'Write --language'],
  [['--language', 'English'], '--language is "English"', 'Write --language en.'],
  [['--dialect', 'CIAM'], '--dialect is "CIAM", but there is only ciam, eiam, oneaccess', 'Write --dialect ciam.'],
  [['--dialect', 'one-access'], '--dialect is "one-access"', 'Write --dialect oneaccess.'],
  [
    ['--code-ttl', '29'],
    '--code-ttl is "29", but a code works for a whole number of seconds from 30 to 86400',
    'Write --code-ttl 600.',
  ],
  [['--code-ttl', '86401'], '--code-ttl is "86401"', 'Write --code-ttl 600.'],
  [['--code-ttl', '10m'], '--code-ttl is "10m"', 'Write --code-ttl 600.'],
  [['--log', 'yaml'], '--log is "yaml", but there is only pretty, json, none', 'Write --log pretty.'],
  [['--secret', 'x'.repeat(31)], '--secret is 31 characters long, but with less than 32', 'openssl rand -hex 32'],
])('%j is refused, with the value, the reason and what to do instead', (argv, what, instead) => {
  const problems = problemsOf(argv)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(what)
  expect(problems[0]).toContain(instead)
})

test.each([
  ['PORT', 'x', 'EMAIL_CODE_KIT_PORT is "x", but a port', 'Write EMAIL_CODE_KIT_PORT=8787.'],
  ['CODE_TTL', '1', 'EMAIL_CODE_KIT_CODE_TTL is "1"', 'Write EMAIL_CODE_KIT_CODE_TTL=600.'],
  ['SHOW_CODES_TO_THE_NETWORK', 'yes', 'is "yes", but a switch is true or false', '_NETWORK=true.'],
  ['HOST', 'tcp://10.0.0.7:80', 'EMAIL_CODE_KIT_HOST is "tcp://10.0.0.7:80"', 'Write EMAIL_CODE_KIT_HOST=127.0.0.1.'],
  ['LANGUAGE', 'klingon', 'EMAIL_CODE_KIT_LANGUAGE is "klingon"', 'Write EMAIL_CODE_KIT_LANGUAGE='],
])('a variable is refused under its own name: %s=%s', (name, value, what, instead) => {
  const problems = problemsOf([], { [`EMAIL_CODE_KIT_${name}`]: value })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(what)
  expect(problems[0]).toContain(instead)
})

test('everything that is wrong is said at once', () => {
  const argv = ['--port=x', '--host=*', '--dialect=x', '--prot', '1', 'stray', '--log']
  const problems = problemsOf(argv, { EMAIL_CODE_KIT_ORIGIN: '*', EMAIL_CODE_KIT_NONSENSE: '1' })
  expect(problems).toHaveLength(8)
  const text = describeProblems(problems)
  expect(text).toMatch(/^email-code-kit: 8 things have to be put right before it starts\.\n/)
  for (const problem of problems) expect(text).toContain(`\n  - ${problem}\n`)
  expect(text).toContain('--help lists every flag and variable.')
  expect(describeProblems(problems.slice(0, 1))).toMatch(/^email-code-kit: one thing has to be put right/)
})

describe('flags', () => {
  test.each([
    [['--prot', '8787'], '--prot is no flag. Write --port, or leave it out.'],
    [['--clients=web'], '--clients is no flag. Write --client, or leave it out.'],
    [['--codettl=60'], '--codettl is no flag. Write --code-ttl, or leave it out.'],
    [['--show-code-to-the-network'], '--show-code-to-the-network is no flag. Write --show-codes-to-the-network, or'],
    [['--verbose'], '--verbose is no flag. Leave it out.'],
    [['-p'], '-p is no flag. Leave it out.'],
    [['start'], '"start" belongs to no flag. Leave it out.'],
    [['--', '--port'], '"--port" belongs to no flag. Leave it out.'],
    [['--port'], '--port has no value. Write --port=<number>.'],
    [['--port', '--host=::1'], '--port has no value. Write --port=<number>.'],
    [['--redis', '-h'], '--redis has no value. Write --redis=<url>.'],
    [['--port='], '--port is empty. Write --port <number>, or leave it out.'],
    [['--client', ' '], '--client is empty. Write --client <id>, or leave it out.'],
    [['--show-codes-to-the-network=no'], '--show-codes-to-the-network is a switch and takes no value.'],
    [['--port=1', '--port=2'], '--port is given more than once, and only one can hold.'],
  ])('%j', (argv, problem) => {
    expect(problemsOf(argv)).toEqual([expect.stringContaining(problem)])
  })

  test('a value that begins like a flag can be given with an equals sign', () => {
    const dashes = `--${'d'.repeat(40)}`
    expect(readConfig([`--secret=${dashes}`], {})).toMatchObject({ config: { secrets: [dashes] } })
    expect(problemsOf(['--secret', dashes])).toContain('--secret has no value. Write --secret=<text>.')
  })
})

describe('variables', () => {
  test.each([
    ['EMAIL_CODE_KIT_REDIS_URL', 'Set EMAIL_CODE_KIT_REDIS, or remove it.'],
    ['EMAIL_CODE_KIT_SECRETS', 'Set EMAIL_CODE_KIT_SECRET, or remove it.'],
    ['EMAIL_CODE_KIT_FORM', 'Set EMAIL_CODE_KIT_FROM, or remove it.'],
    ['EMAIL_CODE_KIT_HELP', 'Remove it.'],
    ['EMAIL_CODE_KIT_WHATEVER', 'Remove it.'],
  ])('%s is misspelt, and would else silently count for nothing', (name, remedy) => {
    const problem = `${name} is no variable of this program. ${remedy}`
    expect(problemsOf([], { [name]: 'x' })).toEqual([problem])
  })

  test('an empty one is no default: it may be a variable that was forgotten elsewhere', () => {
    expect(problemsOf([], { EMAIL_CODE_KIT_REDIS: '', EMAIL_CODE_KIT_SECRET: secret })).toEqual([
      'EMAIL_CODE_KIT_REDIS is empty. Write EMAIL_CODE_KIT_REDIS=<url>, or leave it out.',
    ])
  })
})

describe('outside the sandbox', () => {
  test.each([['--redis=redis://h'], smtp])('a secret is needed, and said how to make one: %s', (...argv) => {
    const [problem, ...others] = problemsOf(argv)
    expect(others).toEqual([])
    expect(problem).toMatch(/^There is no secret, but with --(redis|smtp) one is needed/)
    expect(problem).toContain('Set EMAIL_CODE_KIT_SECRET. Make one, once, and keep it: openssl rand -hex 32')
  })

  test('a short one is refused wherever it comes from, the previous one too', () => {
    expect(problemsOf(['--redis=redis://h'], { EMAIL_CODE_KIT_SECRET: 'short' })).toEqual([
      expect.stringContaining('EMAIL_CODE_KIT_SECRET is 5 characters long'),
    ])
    expect(problemsOf(['--redis=redis://h'], { EMAIL_CODE_KIT_SECRET: `${secret} short` })).toEqual([
      expect.stringContaining('EMAIL_CODE_KIT_SECRET is 5 characters long'),
    ])
  })

  test('there are two secrets at most', () => {
    const three = [secret, `${secret}1`, `${secret}2`].join(' ')
    expect(problemsOf([], { EMAIL_CODE_KIT_SECRET: three })).toEqual([
      expect.stringMatching(/^EMAIL_CODE_KIT_SECRET holds 3 secrets, but there are only two at a time/),
    ])
  })
})

describe('flags that need each other', () => {
  test('--smtp needs a sender, in the words of where it was given', () => {
    const env = { EMAIL_CODE_KIT_SECRET: secret }
    expect(problemsOf(['--smtp=smtp://h'], env)).toEqual([
      "--smtp needs a sender, for no server takes an e-mail without. Add --from 'Shop <no-reply@shop.example>'.",
    ])
    expect(problemsOf([], { ...env, EMAIL_CODE_KIT_SMTP: 'smtp://h' })).toEqual([
      expect.stringContaining("Add EMAIL_CODE_KIT_FROM='Shop <no-reply@shop.example>'."),
    ])
  })

  test('--from is for nothing without --smtp', () => {
    expect(problemsOf(['--from=a@b.example'])).toEqual([
      '--from is the sender of e-mails, but without --smtp none is sent. Add --smtp <url>, or leave it out.',
    ])
  })

  test('where e-mails are real there is no mailbox to show', () => {
    expect(problemsOf([...smtp, '--show-codes-to-the-network'], { EMAIL_CODE_KIT_SECRET: secret })).toEqual([
      expect.stringMatching(/^--show-codes-to-the-network is for a mailbox, but with --smtp there is none/),
    ])
  })
})

describe('what is shown', () => {
  test.each([
    ['--redis', 'reds://user:hunter2@h:6379'],
    ['--redis', 'redis//:hunter2@h'],
    ['--redis', 'redis://:hunter2'],
    ['--smtp', 'smtp://user:hunter2@h:587/path'],
    ['--smtp', 'user:hunter2@h'],
    ['--smtp', 'smtp://h?password=hunter2'],
    ['--secret', 'hunter2'],
    ['--secret', `hunter2 ${secret}`],
  ])('%s never shows a password or secret: %s', (flag, value) => {
    const text = problemsOf([flag, value]).join('\n')
    expect(text).toContain(`${flag} is`)
    expect(text).not.toContain('hunter2')
  })

  test('a value cannot write to the terminal or fill it', () => {
    const [problem = ''] = problemsOf([`--port=\u001b[2J\n\u202e${'x'.repeat(500)}`])
    expect(problem).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(problem.length).toBeLessThan(300)
  })
})
