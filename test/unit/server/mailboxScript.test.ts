// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mailboxPage } from '../../../src/server/mailbox/mailboxPage.ts'
import { mailboxScript } from '../../../src/server/mailbox/mailboxScript.ts'
import type { Mail } from '../../../src/server/mail/Mailer.ts'

const mail = (details: Partial<Mail> = {}): Mail => ({
  to: 'mara@example.com',
  subject: 'Your sign-in code',
  code: '482913',
  scenario: 'LOGIN_EMS',
  language: 'en',
  text: 'Your sign-in code:\n\n482913\n',
  sentAt: Date.now(),
  ...details,
})

let mails: Mail[]
let online: boolean

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) })
  mails = []
  online = true
  document.body.innerHTML = new DOMParser().parseFromString(mailboxPage, 'text/html').body.innerHTML
  vi.stubGlobal('fetch', async () => {
    if (!online) throw new TypeError('no connection')
    return Response.json(mails)
  })
})

afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function openPage() {
  // A comment of its own makes every test run the script anew.
  const script = `${mailboxScript}//${expect.getState().currentTestName}`
  await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`)
  await vi.advanceTimersByTimeAsync(0)
}

const texts = (selector: string) => Array.from(document.querySelectorAll(selector), ({ textContent }) => textContent)
const announced = () => document.getElementById('announcement')?.textContent
const isEmpty = () => !document.getElementById('empty')?.hidden

test('says that there is no mail yet, and shows one as soon as it is there', async () => {
  await openPage()
  expect(isEmpty()).toBe(true)
  mails = [mail()]
  await vi.advanceTimersByTimeAsync(1000)
  expect(isEmpty()).toBe(false)
  expect(texts('.code')).toEqual(['482913'])
  expect(texts('h2').slice(0, 1)).toEqual(['Your sign-in code'])
  expect(texts('.to')).toEqual(['mara@example.com'])
})

test('announces what is new, but not what was there when the page was opened', async () => {
  mails = [mail()]
  await openPage()
  expect(announced()).toBe('')
  mails = [mail({ to: 'kim@example.com', code: '111111' }), ...mails]
  await vi.advanceTimersByTimeAsync(1000)
  expect(announced()).toBe('New e-mail for kim@example.com: Your sign-in code')
  mails = [mail({ code: '222222' }), mail({ code: '333333' }), ...mails]
  await vi.advanceTimersByTimeAsync(1000)
  expect(announced()).toBe('2 new e-mails')
  expect(texts('.code')).toEqual(['222222', '333333', '111111', '482913'])
})

test('shows markup in an e-mail as text', async () => {
  const markup = '<img src=x onerror=alert(1)><script>alert(1)</script>'
  mails = [mail({ to: markup, subject: markup, text: markup, code: markup })]
  await openPage()
  expect(document.querySelectorAll('li img, li script')).toHaveLength(0)
  expect([...texts('.to'), ...texts('.code'), ...texts('.text')]).toEqual([markup, markup, markup])
})

test('keeps the cards that are shown, so that an open message stays open', async () => {
  mails = [mail()]
  await openPage()
  const details = document.querySelector('details')
  details?.setAttribute('open', '')
  mails = [mail({ code: '111111' }), ...mails]
  await vi.advanceTimersByTimeAsync(3000)
  expect(document.querySelectorAll('details')[1]).toBe(details)
  expect(details?.open).toBe(true)
})

test('removes what the outbox has forgotten', async () => {
  mails = [mail({ code: '111111' }), mail()]
  await openPage()
  mails = mails.slice(0, 1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(texts('.code')).toEqual(['111111'])
})

test('says how long ago an e-mail came', async () => {
  const now = Date.now()
  mails = [0, 12, 190, 7200, 90_000].map((seconds) => mail({ sentAt: now - seconds * 1000 }))
  await openPage()
  expect(texts('time')).toEqual(['just now', '12 seconds ago', '3 minutes ago', '2 hours ago', 'yesterday'])
})

test('says when the server does not answer, and recovers', async () => {
  mails = [mail()]
  await openPage()
  expect(texts('#state-text')).toEqual(['Updates by itself'])
  online = false
  await vi.advanceTimersByTimeAsync(1000)
  expect(texts('#state-text')).toEqual(['The server does not answer. Trying again…'])
  expect(texts('.code')).toEqual(['482913'])
  online = true
  await vi.advanceTimersByTimeAsync(1000)
  expect(texts('#state-text')).toEqual(['Updates by itself'])
})

test('copies a code and says so', async () => {
  const written: string[] = []
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => written.push(text) } })
  mails = [mail()]
  await openPage()
  const button = document.querySelector('button')
  expect(button?.getAttribute('aria-label')).toBe('Copy code 482913')
  button?.click()
  await vi.advanceTimersByTimeAsync(0)
  expect(written).toEqual(['482913'])
  expect(announced()).toBe('Code copied')
  expect(button?.textContent).toBe('Copied')
  await vi.advanceTimersByTimeAsync(2000)
  expect(button?.textContent).toBe('Copy')
})

test('selects the code where the page may not use the clipboard', async () => {
  vi.stubGlobal('navigator', {})
  mails = [mail()]
  await openPage()
  document.querySelector('button')?.click()
  await vi.advanceTimersByTimeAsync(0)
  expect(getSelection()?.toString()).toBe('482913')
  expect(announced()).toBe('The code is selected')
})
