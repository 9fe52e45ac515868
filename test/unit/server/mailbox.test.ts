import { describe, expect, test } from 'vitest'
import { createMailbox } from '../../../src/server/mailbox/createMailbox.ts'
import { createTestServer } from './createTestServer.ts'

const at = (path: string, method = 'GET') => new Request(`http://127.0.0.1:3000${path}`, { method })

test('mailbox.json has the e-mails, newest first, with exactly the documented fields', async () => {
  const { outbox, getCode } = createTestServer()
  const codes = [await getCode('mara@example.com'), await getCode('kim@example.com', 'REGISTER_EMS')]
  const response = await createMailbox(outbox).fetch(at('/mailbox.json'))
  expect(response.headers.get('content-type')).toBe('application/json;charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
  const mails = (await response.json()) as Record<string, unknown>[]
  expect(mails.map(({ to, code }) => [to, code])).toEqual([
    ['kim@example.com', codes[1]],
    ['mara@example.com', codes[0]],
  ])
  expect(Object.keys(mails[0] ?? {}).toSorted()).toEqual(
    ['to', 'subject', 'code', 'scenario', 'language', 'text', 'html', 'sentAt'].toSorted(),
  )
  expect(mails[0]).toMatchObject({ scenario: 'REGISTER_EMS', language: 'zh-CN', sentAt: Date.UTC(2026, 0, 1) })
})

describe('the page', () => {
  test('comes with a policy that allows its own files only, and keeps to it', async () => {
    const mailbox = createMailbox({ mails: [] })
    const response = await mailbox.fetch(at('/mailbox'))
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    const html = await response.text()
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:|data:|https?:\/\//)
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
  })

  test('refers only to files that are there', async () => {
    const mailbox = createMailbox({ mails: [] })
    const html = await (await mailbox.fetch(at('/mailbox'))).text()
    const references = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, reference]) => reference ?? '')
    expect(references).toContain('mailbox/mailbox.js')
    const found = await Promise.all(
      references.map(async (reference) => {
        const { pathname } = new URL(reference, 'http://127.0.0.1:3000/mailbox')
        const { status, headers } = await mailbox.fetch(at(pathname))
        return { status, type: headers.get('content-type')?.split(';')[0] }
      }),
    )
    expect(found).toEqual([
      { status: 200, type: 'image/svg+xml' },
      { status: 200, type: 'text/css' },
      { status: 200, type: 'text/javascript' },
      { status: 200, type: 'application/json' },
    ])
  })

  test('works below a path', async () => {
    const mailbox = createMailbox({ mails: [] }, { basePath: '/dev' })
    expect((await mailbox.fetch(at('/dev/mailbox'))).status).toBe(200)
    expect((await mailbox.fetch(at('/dev/mailbox/mailbox.js'))).status).toBe(200)
    expect((await mailbox.fetch(at('/mailbox'))).status).toBe(404)
  })
})

test('there is nothing else, and nothing can be written', async () => {
  const mailbox = createMailbox({ mails: [] })
  expect((await mailbox.fetch(at('/mailbox/other'))).status).toBe(404)
  expect((await mailbox.fetch(at('/__proto__'))).status).toBe(404)
  const response = await mailbox.fetch(at('/mailbox.json', 'DELETE'))
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET')
})
