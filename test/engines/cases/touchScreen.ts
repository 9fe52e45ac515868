import { expect } from 'playwright/test'
import { answer, email, type Case } from '../support/Case.ts'
import { inPage } from '../support/inPage.ts'
import { mailedCode } from '../support/mailedCode.ts'

export const touchScreen: Case[] = [
  {
    name: 'on a touch screen, the same by single taps alone, without dragging',
    needs: 'touch',
    screen: { width: 360, height: 740 },
    async play({ demo, open }) {
      const server = await demo()
      const form = await open(server.url)
      await form.tap('email')
      await form.focusIsOn('email')
      await form.tab.type(email)
      // A finger is no needle: it lands 7 px beside the gap, and the nudge button mends that.
      await form.pressTrack(form.tab.finger, (await form.look()) - 7)
      await form.tap('nudgeRight')
      await form.tap('nudgeRight')
      await form.puzzleIs('ready')
      await form.tap('check')
      await form.puzzleIs('passed')

      await form.tap('send')
      await form.focusIsOn('code')
      await form.tab.type(await mailedCode(server, email))
      await form.tap('verify')
      await form.says('verified', 'The code is right. Thank you!')
    },
  },
  {
    name: 'on a touch screen a finger drags the piece, and the page stays where it is',
    isKnownOfChromium: true,
    needs: 'touch',
    // So low that a page under a finger would scroll.
    screen: { width: 360, height: 360 },
    async play({ stage, open }) {
      const server = await stage()
      const form = await open(`${server.url}/strict`)
      await form.tap('email')
      await form.tab.type(email)
      await form.puzzleIs('ready')
      await form.rect('thumb')
      const scrolled = () => inPage(form.tab, () => [scrollX, scrollY])
      const before = await scrolled()
      // No finger goes straight, and upward is how one scrolls on.
      await form.drag(form.tab.finger, answer, { letGo: false, wander: -80 })
      expect(await scrolled()).toEqual(before)
      await form.tab.finger.up()
      await form.puzzleIs('passed')
      expect(await inPage(form.tab, () => document.documentElement.scrollHeight > innerHeight)).toBe(true)
    },
  },
]
