import { expect } from 'playwright/test'
import { answer, email, type Case } from '../support/Case.ts'
import { pictureWidth, type Form } from '../support/Form.ts'
import { inPage } from '../support/inPage.ts'
import { mailedCode } from '../support/mailedCode.ts'
import { parts } from '../support/parts.ts'

const expectedProblem = /status of 400/

const picture = (form: Form) =>
  inPage(form.tab, (selector) => document.querySelector<HTMLCanvasElement>(selector)!.toDataURL(), parts.image)

export const wayBack: Case[] = [
  {
    name: 'a wrong slide gives a sentence and a new puzzle in one step',
    isKnownOfChromium: true,
    expectedProblem,
    async play({ demo, open }) {
      const form = await open((await demo()).url)
      await form.click('email')
      await form.tab.type(email)
      const x = await form.look()
      const before = await picture(form)
      await form.drag(form.tab.mouse, x > 150 ? x - 60 : x + 60)
      await form.says('status', 'Not quite. Try this new puzzle.')
      await form.puzzleIs('ready')
      expect(await picture(form)).not.toBe(before)
      expect(await form.value('slider')).toBe('0')
      await form.drag(form.tab.mouse, await form.look())
      await form.puzzleIs('passed')
      await form.has('send', 'aria-disabled', undefined)
    },
  },
  {
    name: 'a wrong code says so, keeps the mail valid, and the right one still works',
    expectedProblem,
    async play({ demo, open }) {
      const server = await demo()
      const form = await open(server.url)
      await form.click('email')
      await form.tab.type(email)
      await form.drag(form.tab.mouse, await form.look())
      await form.puzzleIs('passed')
      await form.click('send')
      await form.focusIsOn('code')
      const right = await mailedCode(server, email)
      await form.tab.type(right === '000000' ? '000001' : '000000')
      await form.tab.press('Enter')
      await form.says('fieldError', 'That code is not right. Please try again.')
      await form.focusIsOn('code')
      await form.tab.press('ControlOrMeta+a')
      await form.tab.type(right)
      await form.tab.press('Enter')
      await form.says('verified', 'The code is right. Thank you!')
    },
  },
  {
    name: 'Escape takes a drag back, and letting go then hands in nothing',
    isKnownOfChromium: true,
    async play({ stage, open }) {
      const server = await stage()
      const form = await open(`${server.url}/strict`)
      await form.click('email')
      await form.tab.type(email)
      await form.puzzleIs('ready')
      const piece = await form.rect('piece')
      const thumb = await form.rect('thumb')
      const far = (answer * (await form.rect('image')).width) / pictureWidth
      await form.drag(form.tab.mouse, answer, { letGo: false })
      await form.liesAt('piece', piece.x + far)
      await form.tab.press('Escape')
      await form.liesAt('piece', piece.x)
      await form.tab.mouse.up()
      await form.puzzleIs('ready')
      expect(await form.rect('piece')).toEqual(piece)
      expect(await form.rect('thumb')).toEqual(thumb)
      expect(await form.value('slider')).toBe('0')
      // The very same, let go of, does hand it in.
      await form.drag(form.tab.mouse, answer)
      await form.puzzleIs('passed')
      expect(server.requests.map(({ path }) => path.split('/captcha')[1])).toEqual(['', '/verify'])
    },
  },
]
