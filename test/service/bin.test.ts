import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { isApiError } from '../../src/client.ts'
import { smtpReply, startSmtp } from '../support/startSmtp.ts'
import { defer } from '../unit/server/defer.ts'
import { connectClient, solveForPass } from './solveForPass.ts'
import { buildBin, startBin } from './startBin.ts'

const email = 'mara.miller@example.com'
const secret = 'c0ffee'.repeat(8)
const withSecret = { EMAIL_CODE_KIT_SECRET: secret }
const from = '--from=no-reply@shop.example'

let bin = ''
beforeAll(async () => {
  const built = await buildBin()
  bin = built.bin
  return built.remove
}, 60_000)

const start = (argv: string[], env?: Record<string, string>) => startBin(bin, ['--port=0', ...argv], env)
const statusOf = async (url: string, init?: RequestInit) => (await fetch(url, init)).status
const isRefused = async (url: string) =>
  vi.waitFor(async () => expect(fetch(url)).rejects.toThrow('fetch failed'), { timeout: 10_000 })

interface Mail {
  to: string
  code: string
  text: string
}
const readMailbox = async (url: string) => (await (await fetch(`${url}/mailbox.json`)).json()) as Mail[]

/** A send that hangs in the mail server until it is told to go on. */
async function startSlowSend() {
  const [arrived, held] = [defer(), defer()]
  const smtp = await startSmtp({
    async accept() {
      arrived.resolve()
      await held.promise
    },
  })
  const program = start([`--smtp=${smtp.url}`, from], withSecret)
  const url = await program.url()
  const client = connectClient(url)
  const captchaToken = await solveForPass(client, email)
  const sending = client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })
  // Where the test ends before it does.
  sending.catch(() => undefined)
  await arrived.promise
  return { ...program, url, sending, release: held.resolve, smtp }
}

describe('one command', () => {
  test('is a sandbox with a mailbox, logs one JSON object a line, and ends well', async () => {
    const { url: readUrl, entries, output, stop } = start([])
    const url = await readUrl()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(entries()[0]).toMatchObject({ level: 'info', event: 'start', version: packageJson.version, sandbox: true })
    expect([await statusOf(`${url}/healthz`), await statusOf(`${url}/readyz`)]).toEqual([200, 200])
    const page = await fetch(url)
    expect(page.url).toBe(`${url}/mailbox`)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>Mailbox</title>')])
    expect(await statusOf(`${url}/mailbox/mailbox.js`)).toBe(200)
    expect(await readMailbox(url)).toEqual([])
    expect(await stop()).toBe(0)
    expect(entries().map(({ event }) => event)).toEqual(['start', 'stopping', 'stopped'])
    expect(output.stderr).toBe('')
  })

  test('tells people where everything is', async () => {
    const { see, output, stop } = start(['--log=pretty'])
    await see(() => /Proxy +'\/api\/v2\/sdk': 'http:\/\/127\.0\.0\.1:\d+'/.exec(output.stdout))
    expect(output.stdout).toMatch(/^ {2}Mailbox +http:\/\/127\.0\.0\.1:\d+\/mailbox /m)
    expect(await stop()).toBe(0)
    expect(output.stdout).toMatch(/stopping {2}signal=SIGTERM\n.*stopped\n$/)
  })

  test('can be run as a file, as npm links it', async () => {
    expect(await readFile(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    await chmod(bin, 0o755)
    const { stdout } = await promisify(execFile)(bin, ['--version'])
    expect(stdout).toBe(`${packageJson.version}\n`)
  })
})

test('the whole way, by the real client, to a session; and the log tells nothing of who it was', async () => {
  const program = start([])
  const url = await program.url()
  const client = connectClient(url)
  const captchaToken = await solveForPass(client, email)
  await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })
  const failure = await client
    .sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })
    .catch((error: unknown) => error)
  expect(isApiError(failure) && failure.code).toBe('CAPTCHA.0003')
  const [mail] = await readMailbox(url)
  expect(mail).toMatchObject({ to: email, code: expect.stringMatching(/^\d{6}$/) })
  const code = mail?.code ?? ''
  const wrong = code === '123456' ? '654321' : '123456'
  await expect(client.loginWithEmailCode({ email, code: wrong })).rejects.toThrow('CAPTCHA.0007')
  const session = await client.loginWithEmailCode({ email, code })
  expect(session.status).toBe('SUCCESS')
  await fetch(`${url}/${email}/${code}`)
  expect(await program.stop()).toBe(0)

  const events = program.entries().map(({ event, path, code: refusal, outcome }) => [event, path ?? outcome, refusal])
  expect(events).toEqual([
    ['start', undefined, undefined],
    ['request', '/api/v2/sdk/captcha', undefined],
    ['request', '/api/v2/sdk/captcha/verify', undefined],
    ['mail', 'delivered', undefined],
    ['request', '/api/v2/sdk/email/send', undefined],
    ['request', '/api/v2/sdk/email/send', 'CAPTCHA.0003'],
    ['request', '/api/v2/sdk/login/email-verify-code', 'CAPTCHA.0007'],
    ['request', '/api/v2/sdk/login/email-verify-code', undefined],
    ['request', '', 'KIT.0404'],
    ['stopping', undefined, undefined],
    ['stopped', undefined, undefined],
  ])
  const [token = ''] = captchaToken.split('---')
  for (const text of [email, 'mara', 'example.com', code, wrong, token, session.sessionToken, '203.0.113.9'])
    expect(program.output.stdout).not.toContain(text)
})

test('every setting reaches the server', async () => {
  const settings = [
    '--client=web',
    '--origin=https://shop.example',
    '--language=de',
    '--dialect=eiam',
    '--code-ttl=7200',
  ]
  const url = await start(settings).url()
  const client = connectClient(url, { clientId: 'web', language: 'sw' })
  await client.sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken: await solveForPass(client, email) })
  const [mail] = await readMailbox(url)
  expect(mail).toMatchObject({ language: 'de', origin: 'https://shop.example' })
  expect(mail?.text).toMatch(/\b2 Stunden\b/)
  const refused = await fetch(`${url}/api/v2/sdk/captcha`, {
    headers: { origin: 'https://shop.example', 'x-client-id': 'demo-client' },
  })
  expect(refused.headers.get('access-control-allow-origin')).toBe('https://shop.example')
  expect(await refused.json()).toMatchObject({ error_code: 'SDK.COMMON.1003' })
})

describe('the mailbox, which shows every code,', () => {
  test('does not exist where e-mails are real', async () => {
    const smtp = await startSmtp()
    const program = start([`--smtp=${smtp.url}`, from], withSecret)
    const url = await program.url()
    const captchaToken = await solveForPass(connectClient(url), email)
    await connectClient(url).sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })
    expect(smtp.mails.map(({ to }) => to)).toEqual([[email]])
    const paths = ['/mailbox', '/mailbox.json', '/mailbox/mailbox.js']
    expect(await Promise.all(paths.map(async (path) => statusOf(url + path)))).toEqual([404, 404, 404])
    expect((await program.entry('start'))['mailbox']).toBeNull()
  })

  test('does not exist where other machines come in, unless the flag with the long name is given', async () => {
    const closed = start(['--host=0.0.0.0'])
    const open = start(['--host=0.0.0.0', '--show-codes-to-the-network'])
    const [closedUrl, openUrl] = [await closed.url(), await open.url()].map((url) =>
      url.replace('0.0.0.0', '127.0.0.1'),
    )
    expect([await statusOf(`${closedUrl}/mailbox.json`), await statusOf(`${openUrl}/mailbox.json`)]).toEqual([404, 200])
    expect(await statusOf(`${openUrl}/mailbox.json`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).toBe(200)
    expect(await closed.entry('warning')).toMatchObject({
      level: 'warn',
      message: expect.stringContaining('Nobody can'),
    })
    expect(await open.entry('warning')).toMatchObject({ message: expect.stringContaining('sees every code') })
  })

  test('is not shown to others through a proxy on this machine', async () => {
    const url = await start([]).url()
    expect(await statusOf(`${url}/mailbox.json`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).toBe(403)
  })
})

describe('what is wrong', () => {
  test.each([['--redis=redis://127.0.0.1:1'], ['--smtp=smtp://127.0.0.1:1', from]])(
    'it does not start without a secret outside the sandbox: %s',
    async (...argv) => {
      const { exited, output } = start(argv)
      expect(await exited).toBe(2)
      expect(output.stdout).toBe('')
      expect(output.stderr).toContain('openssl rand -hex 32')
    },
  )

  test('it says everything at once, and ends with 2', async () => {
    const { exited, output } = startBin(bin, ['--prot=1', '--log=xml', 'stray'], { EMAIL_CODE_KIT_PORT: 'x' })
    expect(await exited).toBe(2)
    expect(output.stdout).toBe('')
    expect(output.stderr).toMatch(/^email-code-kit: 4 things have to be put right before it starts\.\n/)
  })

  test('a port in use ends it with 1, in words for people and in JSON for programs', async () => {
    const { port } = new URL(await start([]).url())
    const [pretty, json] = [
      startBin(bin, [`--port=${port}`, '--log=pretty']),
      startBin(bin, [`--port=${port}`, '--log=json']),
    ]
    expect(await Promise.all([pretty.exited, json.exited])).toEqual([1, 1])
    const text = `email-code-kit: port ${port} is in use on 127.0.0.1. Choose another with --port`
    expect([pretty.output.stdout, pretty.output.stderr]).toEqual(['', expect.stringContaining(text)])
    expect(json.entries()).toEqual([
      expect.objectContaining({ level: 'error', event: 'failed', message: expect.stringContaining(text) }),
    ])
  })
})

/** The program where nothing is installed but what it always needs. */
async function installAlone(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'email-code-kit-bin-'))
  onTestFinished(async () => rm(folder, { recursive: true, force: true }))
  await cp(dirname(dirname(bin)), folder, { recursive: true })
  await mkdir(join(folder, 'node_modules'))
  for (const name of Object.keys(packageJson.dependencies).filter((each) => !each.startsWith('@')))
    await symlink(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction')
  return join(folder, 'dist/bin.js')
}

describe('without the optional packages', () => {
  test('it is a sandbox, and says what to install for more', async () => {
    const alone = await installAlone()
    const sandbox = startBin(alone, ['--port=0'])
    expect(await statusOf(`${await sandbox.url()}/readyz`)).toBe(200)
    const redis = startBin(alone, ['--redis=redis://127.0.0.1:1', '--log=pretty'], withSecret)
    const smtp = startBin(alone, ['--smtp=smtp://127.0.0.1:1', from, '--log=pretty'], withSecret)
    expect(await Promise.all([redis.exited, smtp.exited])).toEqual([1, 1])
    expect(redis.output.stderr).toMatch(
      /^email-code-kit: --redis needs the package @redis\/client, .*npm install @redis\/c/,
    )
    expect(smtp.output.stderr).toMatch(/^email-code-kit: --smtp needs the package nodemailer, .*npm install nodemailer/)
  })
})

describe('asked for something else than a server', () => {
  test.each([
    [['--help', '--nonsense'], /--show-codes-to-the-network\n +open the mailbox/],
    [['-h'], /npx email-code-kit \[flags\]/],
    [['-v'], /^\d+\.\d+\.\d+\n$/],
  ])('%j', async (argv, text) => {
    const { exited, output } = startBin(bin, argv)
    expect(await exited).toBe(0)
    expect(output.stdout).toMatch(text)
    expect(output.stderr).toBe('')
  })

  test('--print-config prints one, without secrets, and starts nothing', async () => {
    const env = { ...withSecret, EMAIL_CODE_KIT_REDIS: 'redis://:hunter2@127.0.0.1:1', EMAIL_CODE_KIT_PORT: '9999' }
    const { exited, output } = startBin(bin, ['--print-config', '--port=8888'], env)
    expect(await exited).toBe(0)
    expect(JSON.parse(output.stdout)).toMatchObject({ port: 8888, redis: 'redis://:…@127.0.0.1:1', secret: ['…'] })
    expect(output.stdout).not.toMatch(/hunter2|c0ffee/)
  })

  test('--print-config of a wrong one says what is wrong', async () => {
    const { exited, output } = startBin(bin, ['--print-config', '--port=x'])
    expect([await exited, output.stdout]).toEqual([2, ''])
  })
})

describe('SIGTERM', () => {
  test('lets an e-mail that is being sent arrive, and its sender hear of it, but nobody else in', async () => {
    const { child, entry, exited, entries, sending, release, smtp, url } = await startSlowSend()
    child.kill('SIGTERM')
    await entry('stopping', { signal: 'SIGTERM' })
    await isRefused(url)
    expect(smtp.mails).toEqual([])
    release()
    await sending
    expect(await exited).toBe(0)
    expect(smtp.mails.map(({ to }) => to)).toEqual([[email]])
    expect(entries().at(-1)).toMatchObject({ level: 'info', event: 'stopped' })
  })

  test('that comes a second time ends it at once', async () => {
    const { child, entry, exited, entries, sending } = await startSlowSend()
    child.kill('SIGTERM')
    await entry('stopping')
    const again = setInterval(() => child.kill('SIGTERM'), 50)
    expect(await exited).toBe(1)
    clearInterval(again)
    await expect(sending).rejects.toThrow('email-code-kit')
    expect(entries().at(-1)).toMatchObject({ event: 'stopped', brokenOff: true })
  })

  test('like Ctrl+C, which npm hands on a second time, waits for what has begun', async () => {
    const { child, entry, exited, sending, release } = await startSlowSend()
    child.kill('SIGINT')
    await entry('stopping', { signal: 'SIGINT' })
    child.kill('SIGINT')
    release()
    await sending
    expect(await exited).toBe(0)
  })

  test('does not wait for connections on which nothing happens', async () => {
    const program = start([])
    const url = await program.url()
    // Kept alive by the client.
    expect(await statusOf(`${url}/healthz`)).toBe(200)
    expect(await program.stop()).toBe(0)
  })
})

describe('a mail server that refuses', () => {
  test('is not ready where nobody answers, and says which of the two', async () => {
    const url = await start(['--smtp=smtp://127.0.0.1:1', from], withSecret).url()
    const response = await fetch(`${url}/readyz`)
    expect([response.status, await response.json()]).toEqual([503, { status: 'unavailable', unreachable: ['mailer'] }])
    expect(await statusOf(`${url}/healthz`)).toBe(200)
  })

  test('is logged with its codes, but not with the address it quotes', async () => {
    const smtp = await startSmtp({
      accept() {
        throw smtpReply(550, `5.1.1 <${email}>: user mara.miller unknown, code 471100`)
      },
    })
    const program = start([`--smtp=${smtp.url}`, from], withSecret)
    const client = connectClient(await program.url())
    const captchaToken = await solveForPass(client, email)
    const failure = await client
      .sendEmailCode({ email, scenario: 'LOGIN_EMS', captchaToken })
      .catch((error: unknown) => error)
    expect(isApiError(failure) && failure.code).toBe('CAPTCHA.0006')
    expect(await program.entry('error')).toMatchObject({ level: 'error', code: 'EMESSAGE', responseCode: 550 })
    expect(await program.entry('mail')).toMatchObject({ level: 'error', outcome: 'failed' })
    expect(await program.stop()).toBe(0)
    expect(program.output.stdout).not.toMatch(/mara|example\.com|471100/)
  })
})

test('goes on when nobody reads its log any more', async () => {
  const program = start([])
  const url = await program.url()
  program.child.stdout.destroy()
  for (let round = 0; round < 3; round++) expect(await statusOf(`${url}/nothing`)).toBe(404)
  expect(await statusOf(`${url}/healthz`)).toBe(200)
  program.child.kill('SIGTERM')
  expect(await program.exited).toBe(0)
})

test('a fault that nothing caught ends it with 1, and its log tells nothing of whom it was about', async () => {
  const fault = `process.on('SIGUSR2', () => { throw new TypeError('no ${email} 123456') })`
  const program = start([], { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}` })
  await program.url()
  program.child.kill('SIGUSR2')
  expect(await program.exited).toBe(1)
  expect(program.entries().at(-1)).toMatchObject({ level: 'error', event: 'failed', name: 'TypeError' })
  expect(program.output.stdout + program.output.stderr).not.toMatch(/mara|123456/)
})
