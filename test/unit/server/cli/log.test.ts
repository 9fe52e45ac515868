import { expect, test } from 'vitest'
import type { LogFormat } from '../../../../src/server/cli/config/plainValues.ts'
import { createLog, type LogEntry } from '../../../../src/server/cli/log/createLog.ts'
import { levelOf } from '../../../../src/server/cli/log/levelOf.ts'
import type { ServerEvent } from '../../../../src/server/ServerEvent.ts'

const request: ServerEvent = {
  event: 'request',
  method: 'POST',
  path: '/api/v2/sdk/email/send',
  status: 400,
  code: 'CAPTCHA.0003',
  ms: 3.6,
  ip: '1f2e3d4c5b6a7980',
}
const mail: ServerEvent = {
  event: 'mail',
  outcome: 'delivered',
  scenario: 'LOGIN_EMS',
  language: 'zh-CN',
  email: '3fa9c1d2e4b56078',
  ms: 120,
}

function write(format: LogFormat, entries: LogEntry[], hasColors = false): string[] {
  const lines: string[] = []
  const log = createLog({
    format,
    write: (line) => lines.push(line),
    now: () => Date.UTC(2026, 0, 2, 3, 4, 5, 6),
    hasColors,
  })
  for (const entry of entries) log(entry)
  return lines
}

test('JSON: one event, one line, with time and level first', () => {
  const lines = write('json', [
    { level: 'info', ...request },
    { level: 'error', event: 'error', name: 'Error', message: 'two\nlines', code: undefined },
  ])
  expect(lines).toEqual([
    '{"time":"2026-01-02T03:04:05.006Z","level":"info","event":"request","method":"POST",' +
      '"path":"/api/v2/sdk/email/send","status":400,"code":"CAPTCHA.0003","ms":3.6,"ip":"1f2e3d4c5b6a7980"}\n',
    '{"time":"2026-01-02T03:04:05.006Z","level":"error","event":"error","name":"Error","message":"two\\nlines"}\n',
  ])
})

test('pretty: the same things stand below each other', () => {
  const lines = write('pretty', [
    { level: 'info', ...request },
    { level: 'info', ...request, path: '', status: 404, code: 'KIT.0404', ms: 12_345 },
    { level: 'info', ...mail },
  ])
  expect(lines.map((line) => line.replace(/^\d\d:\d\d:\d\d {2}/, ''))).toEqual([
    'POST     email/send                    400            4 ms  code=CAPTCHA.0003 ip=1f2e3d4c5b6a7980\n',
    'POST     (no endpoint)                 404        12345 ms  code=KIT.0404 ip=1f2e3d4c5b6a7980\n',
    'mail     LOGIN_EMS                     delivered    120 ms  language=zh-CN email=3fa9c1d2e4b56078\n',
  ])
})

test('pretty: anything else is a sentence', () => {
  const lines = write('pretty', [
    { level: 'error', event: 'store', outcome: 'away', name: 'Error', code: 'ECONNREFUSED', message: 'connect …' },
    { level: 'info', event: 'stopping', signal: 'SIGTERM' },
  ])
  expect(lines.map((line) => line.slice(10))).toEqual([
    'store    away  connect …  name=Error code=ECONNREFUSED\n',
    'stopping  signal=SIGTERM\n',
  ])
})

test('pretty: has colours only where they are asked for, and they change nothing else', () => {
  const entries: LogEntry[] = [
    { level: 'info', ...mail },
    { level: 'error', event: 'error', message: 'broken' },
  ]
  const [plain, colored] = [write('pretty', entries), write('pretty', entries, true)]
  // oxlint-disable-next-line no-control-regex -- it is what colours are made of
  const colors = /\u001b\[\d+m/g
  expect(plain.join('')).not.toMatch(colors)
  expect(colored.join('')).toMatch(colors)
  expect(colored.join('').replaceAll(colors, '')).toBe(plain.join(''))
})

test('none: nothing', () => {
  expect(write('none', [{ level: 'error', event: 'error', message: 'broken' }])).toEqual([])
})

test('a refusal is everyday life, a failed e-mail and a fault are not', () => {
  expect([200, 400, 429, 503, 500].map((status) => levelOf({ ...request, status }))).toEqual([
    'info',
    'info',
    'info',
    'warn',
    'error',
  ])
  expect((['delivered', 'withheld', 'failed'] as const).map((outcome) => levelOf({ ...mail, outcome }))).toEqual([
    'info',
    'info',
    'error',
  ])
})
