import { expect } from 'playwright/test'
import type { Stage } from '../../e2e/support/startStage.ts'
import { answer, email, type Case } from '../support/Case.ts'
import type { Form } from '../support/Form.ts'
import { inPage } from '../support/inPage.ts'
import { parts } from '../support/parts.ts'

/** Nothing on the page was against its policy so far. */
async function noViolation({ tab }: Form, { violations }: Stage) {
  // One is provoked: reports come in order, so when it is there, all are.
  await inPage(tab, () => {
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">Inline</p>')
  })
  await expect.poll(() => violations.length, 'reports of violations').toBeGreaterThan(0)
  expect(violations).toEqual([{ directive: 'style-src-attr', blocked: 'inline' }])
}

/** Both canvases hold a picture: what lies outside of one is transparent. */
function isDrawn({ tab }: Form): Promise<boolean> {
  return inPage(
    tab,
    (...selectors) =>
      selectors
        .map((selector) => document.querySelector<HTMLCanvasElement>(selector)!)
        .every((canvas) => canvas.width > 0 && canvas.getContext('2d')!.getImageData(9, 9, 1, 1).data[3] === 255),
    parts.image,
    parts.piece,
  )
}

async function solveByKeys(form: Form) {
  await form.puzzleIs('ready')
  await form.focusIsOn('slider')
  await form.moveByKeys(answer)
  await form.tab.press('Enter')
}

async function confirm(form: Form, server: Stage) {
  await form.focusIsOn('code', 20_000)
  await form.tab.type(server.mails(email)[0]!.code)
  await form.tab.press('Enter')
  await form.focusIsOn('verified')
}

/** What `noViolation` provokes. */
const expectedProblem = /inline style/

export const strict: Case[] = [
  {
    name: 'the whole flow runs under the strictest policy',
    expectedProblem,
    async play({ stage, open }) {
      const server = await stage()
      const form = await open(`${server.url}/strict`)
      await form.tabTo('email')
      await form.tab.type(email)
      await form.tab.press('Tab')
      await form.puzzleIs('ready')
      expect(await isDrawn(form)).toBe(true)
      await solveByKeys(form)
      await form.focusIsOn('send')
      await form.tab.press('Enter')
      await confirm(form, server)
      await noViolation(form, server)
    },
  },
  {
    name: 'so does the dialog order',
    expectedProblem,
    async play({ stage, open }) {
      const server = await stage()
      const form = await open(`${server.url}/strict?captcha=dialog`)
      await form.tabTo('email')
      await form.tab.type(email)
      await form.tab.press('Enter')
      await solveByKeys(form)
      await confirm(form, server)
      await noViolation(form, server)
    },
  },
  ...(['in the form', 'in the dialog'] as const).map((order): Case => ({
    name: `so does the way without the puzzle, by keyboard alone and without sight, ${order}`,
    expectedProblem,
    async play({ stage, open }) {
      const server = await stage()
      const form = await open(`${server.url}/strict?proof${order === 'in the dialog' ? '&captcha=dialog' : ''}`)
      await form.tabTo('email')
      await form.tab.type(email)
      if (order === 'in the dialog') await form.tab.press('Enter')
      await form.puzzleIs('ready')
      await form.tabTo('proof')
      await form.tab.press('Enter')
      await form.says('proofStatus', /^Your device is doing a check instead\./)
      if (order === 'in the form') {
        await form.focusIsOn('send', 20_000)
        await form.tab.press('Enter')
      }
      await confirm(form, server)
      // No puzzle was solved for it.
      expect(server.requests.filter(({ path }) => path.endsWith('/captcha/verify'))).toEqual([])
      await noViolation(form, server)
    },
  })),
  {
    name: 'neither does the page complain while it loads',
    isKnownOfChromium: true,
    needs: 'console while loading',
    async play({ stage, open }) {
      const form = await open(`${(await stage()).url}/strict`)
      await form.tab.reload()
      await form.tabTo('email')
      // That what comes so early is heard at all.
      await form.tab.goto('data:text/html,<!doctype html><script>console.warn("early")</script>')
      await expect.poll(() => form.tab.problems()).toEqual(['early'])
    },
    expectedProblem: /^early$/,
  },
]
