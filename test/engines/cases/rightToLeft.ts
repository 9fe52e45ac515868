import { expect } from 'playwright/test'
import { answer, email, type Case } from '../support/Case.ts'
import { pictureWidth } from '../support/Form.ts'
import { inPage } from '../support/inPage.ts'

export const rightToLeft: Case[] = [
  {
    name: 'on an Arabic page the layout mirrors, but ArrowRight and a drag to the right move piece and thumb right',
    isKnownOfChromium: true,
    async play({ stage, open }) {
      const server = await stage()
      const form = await open(`${server.url}/strict?language=ar`)
      await form.tabTo('email')
      const directions = await inPage(form.tab, () =>
        ['form', 'picture', 'track'].map(
          (part) => getComputedStyle(document.querySelector(`[data-part=${part}]`)!).direction,
        ),
      )
      expect(directions).toEqual(['rtl', 'ltr', 'ltr'])
      await form.tab.type(email)
      await form.puzzleIs('ready')
      await form.tab.press('Tab')
      await form.focusIsOn('slider')

      const piece = await form.rect('piece')
      const thumb = await form.rect('thumb')
      const rendered = (await form.rect('image')).width / pictureWidth
      const bothMovedBy = async (x: number) => {
        await form.liesAt('piece', piece.x + x * rendered)
        await form.liesAt('thumb', thumb.x + x * rendered)
      }
      await form.tab.press('PageUp')
      await form.tab.press('ArrowRight')
      await form.hasValue('slider', '11')
      await bothMovedBy(11)
      await form.tab.press('ArrowLeft')
      await form.hasValue('slider', '10')

      await form.tab.press('Escape')
      await form.drag(form.tab.mouse, answer, { letGo: false })
      await bothMovedBy(answer)
      await form.tab.mouse.up()
      await form.puzzleIs('passed')
    },
  },
]
