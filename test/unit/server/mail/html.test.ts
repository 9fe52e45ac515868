// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { composeMail, type MailDetails } from '../../../../src/server/mail/composeMail.ts'
import { htmlMail } from '../../../../src/server/mail/htmlMail.ts'
import type { MailTexts } from '../../../../src/server/mail/MailTexts.ts'
import { allTexts } from './readMailTexts.ts'

const details: MailDetails = {
  to: 'mara@example.com',
  code: '012345',
  scenario: 'LOGIN_EMS',
  language: 'en',
  codeTtl: 300,
  origin: 'https://login.example.com:8443',
  sentAt: 0,
}

async function open(changes: Partial<MailDetails> = {}) {
  const { html = '', ...mail } = await composeMail({ ...details, ...changes })
  return { mail, html, page: new DOMParser().parseFromString(html, 'text/html') }
}

const said = (node: Element | null) => (node?.textContent ?? '').replaceAll(/[\s\u034F\u2007]+/g, ' ').trim()

describe.each<MailTexts>(allTexts)(
  'the HTML of an e-mail in $tag',
  ({ tag, dir = 'ltr', subjects, secret, ignore }) => {
    test('says in its language and direction what the text says, and the code as one run of digits', async () => {
      const { page, mail } = await open({ language: tag })
      expect([page.documentElement.lang, page.documentElement.dir]).toEqual([tag, dir])
      // Web mail leaves out <html>.
      const wrapper = page.body.firstElementChild as HTMLElement
      expect([wrapper.lang, wrapper.dir]).toEqual([tag, dir])
      expect(page.title).toBe(subjects.LOGIN_EMS)
      const [subject, code, ...rest] = [...page.querySelectorAll('h1, p')].map((node) =>
        said(node).replaceAll('\u2011', '-'),
      )
      expect([subject, code]).toEqual([subjects.LOGIN_EMS, '012345'])
      expect(mail.text.split('\n').filter(Boolean).slice(2)).toEqual(rest)
      expect(rest.slice(1)).toEqual([secret, ignore, '@login.example.com #012345'])
    })
  },
)

test('the code is set from left to right, apart, and is selected as a whole', async () => {
  const { page } = await open({ language: 'ar' })
  const code = page.querySelector<HTMLElement>('.code')!
  expect(code.innerHTML).toBe('012345')
  expect(code.closest<HTMLElement>('[dir]')!.dir).toBe('ltr')
  expect(code.getAttribute('style')).toContain(';user-select:all')
})

test('in Arabic the text begins on the right', async () => {
  const pages = await Promise.all(['ar', 'de'].map(async (language) => open({ language })))
  expect(pages.map(({ page }) => page.querySelector('td.card')?.getAttribute('align'))).toEqual(['right', 'left'])
})

test('the preview in a list of e-mails says how long the code works, and does not get as far as the code', async () => {
  const { page } = await open()
  const preview = page.body.firstElementChild!.firstElementChild as HTMLElement
  expect(preview.style.display).toBe('none')
  expect(said(preview)).toBe('The code works once and is valid for 5 minutes.')
  const seen = page.body.textContent.replaceAll(/ +|\n+/g, ' ').trim()
  expect(seen.slice(0, 200)).not.toContain('012345')
  expect(seen).toContain('012345')
})

test('nothing is loaded, linked or run', async () => {
  const { page, html } = await open()
  const outside = 'a, img, link, script, iframe, form, object, video, audio, svg, [src], [href], [background]'
  expect([...page.querySelectorAll(outside)]).toEqual([])
  expect(html).not.toMatch(/url\(|@import|@font-face|https?:|\son\w+=/i)
})

test('both colour schemes are announced and drawn', async () => {
  const { page } = await open()
  const announced = ['color-scheme', 'supported-color-schemes'].map((name) =>
    page.querySelector(`meta[name="${name}"]`)?.getAttribute('content'),
  )
  expect(announced).toEqual(['light dark', 'light dark'])
  const dark = /prefers-color-scheme: dark\) \{(.*)\}/s.exec(page.querySelector('style')!.textContent)![1]!
  const named = [...dark.matchAll(/\.(\w+) \{/g)].map(([, name]) => name)
  const painted = [...page.querySelectorAll('[style*="#"]')].map((node) => node.className)
  expect(painted.filter((name) => !named.includes(name))).toEqual([])
  expect(named.filter((name) => !painted.includes(name!))).toEqual([])
})

test('tables are for the eye only', async () => {
  const tables = [...(await open()).page.querySelectorAll('table')]
  expect(tables.map((table) => table.getAttribute('role'))).toEqual(tables.map(() => 'presentation'))
  expect(tables.length).toBeGreaterThan(0)
})

test.each(['0123', '012345', '01234567', '012345678901'])(
  'the code %s stays on one line on a phone of 320 px',
  async (code) => {
    const style = (await open({ code })).page.querySelector<HTMLElement>('.code')!.style
    expect(style.whiteSpace).toBe('nowrap')
    // Digits are at most 0.6 of their size, and there is a space on both sides of each.
    const width = Number.parseFloat(style.fontSize) * (code.length * 0.9 + 0.3)
    expect(width).toBeLessThanOrEqual(320 - 2 * (12 + 1 + 20 + 1 + 8))
  },
)

test('whatever is put in is text, never markup', () => {
  const evil = `<b x="1" y='2'>&amp;</b>`
  const html = htmlMail({
    tag: 'en',
    dir: 'ltr',
    subject: evil,
    intro: evil,
    code: evil,
    life: evil,
    notes: [evil],
    bound: evil,
  })
  const page = new DOMParser().parseFromString(html, 'text/html')
  expect([...page.querySelectorAll('b, [x]')]).toEqual([])
  expect([page.title, ...[...page.querySelectorAll('h1, p')].map(said)]).toEqual(Array(6).fill(evil))
})
