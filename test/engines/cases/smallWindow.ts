import { expect } from 'playwright/test'
import { answer, email, type Case } from '../support/Case.ts'
import { pictureWidth } from '../support/Form.ts'
import { inPage } from '../support/inPage.ts'

export const smallWindow: Case[] = [
  {
    name: 'in a window 360 pixels wide nothing is cut off, and the piece follows the mouse exactly',
    isKnownOfChromium: true,
    screen: { width: 360, height: 740 },
    async play({ stage, open }) {
      const server = await stage()
      const form = await open(`${server.url}/strict`)
      const isFine = async () => {
        expect(await inPage(form.tab, () => window.lookAround())).toEqual([])
      }
      expect(await inPage(form.tab, () => innerWidth)).toBe(360)
      await form.click('email')
      await isFine()
      await form.tab.type(email)
      await form.puzzleIs('ready')
      await isFine()
      const piece = await form.rect('piece')
      const thumb = await form.rect('thumb')
      const far = (answer * (await form.rect('image')).width) / pictureWidth
      await form.drag(form.tab.mouse, answer, { letGo: false })
      await form.liesAt('piece', piece.x + far)
      await form.liesAt('thumb', thumb.x + far)
      await form.tab.mouse.up()
      await form.puzzleIs('passed')
      await isFine()
      await form.click('send')
      await form.focusIsOn('code')
      await isFine()
      await form.tab.type(server.mails(email)[0]!.code)
      await form.click('verify')
      await form.focusIsOn('verified')
      await isFine()
    },
  },
]
