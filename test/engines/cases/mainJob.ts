import { answer, email, type Case } from '../support/Case.ts'
import { mailedCode } from '../support/mailedCode.ts'

export const mainJob: Case[] = [
  {
    name: 'a person gets a code by dragging the piece, and is told that it is right',
    async play({ demo, open }) {
      const server = await demo()
      const form = await open(server.url)
      await form.click('email')
      await form.tab.type(email)
      await form.drag(form.tab.mouse, await form.look())
      await form.says('status', 'Solved. You can send the code now.')
      await form.click('send')

      await form.focusIsOn('code')
      await form.says('sent', /^We sent a code to a•••@example\.com/)
      await form.says('countdown', /^Send again in (1:00|0:5\d)$/)
      await form.tab.type(await mailedCode(server, email))
      await form.click('verify')
      await form.focusIsOn('verified')
      await form.says('verified', 'The code is right. Thank you!')
    },
  },
  {
    name: 'the same by keyboard alone',
    isKnownOfChromium: true,
    async play({ demo, open }) {
      const server = await demo()
      const form = await open(server.url)
      const { tab } = form
      await form.tabTo('email')
      await tab.type(email)
      const x = await form.look()
      await tab.press('Tab')
      await form.focusIsOn('slider')
      await form.moveByKeys(x)
      await tab.press('Enter')
      await form.puzzleIs('passed')

      await form.focusIsOn('send')
      await tab.press('Enter')
      await form.focusIsOn('code')
      await tab.type(await mailedCode(server, email))
      await tab.press('Enter')
      await form.focusIsOn('verified')
    },
  },
  {
    name: 'the same by single clicks alone, without dragging',
    isKnownOfChromium: true,
    async play({ demo, open }) {
      const server = await demo()
      const form = await open(server.url)
      await form.click('email')
      await form.tab.type(email)
      // Seven pixels beside the gap, and the nudge button mends that.
      await form.pressTrack(form.tab.mouse, (await form.look()) - 7)
      await form.click('nudgeRight')
      await form.click('nudgeRight')
      await form.puzzleIs('ready')
      await form.click('check')
      await form.puzzleIs('passed')

      await form.click('send')
      await form.focusIsOn('code')
      await form.tab.type(await mailedCode(server, email))
      await form.click('verify')
      await form.focusIsOn('verified')
    },
  },
  {
    name: 'in the dialog order the send button opens the puzzle, and solving it sends',
    isKnownOfChromium: true,
    async play({ stage, open }) {
      const server = await stage()
      const form = await open(`${server.url}/strict?captcha=dialog`)
      await form.click('email')
      await form.tab.type(email)
      await form.click('send')
      await form.puzzleIs('ready')
      await form.isModal()
      // Away from it and back again: what was typed is still there.
      await form.click('close')
      await form.focusIsOn('send')
      await form.hasValue('email', email)
      await form.click('send')
      await form.puzzleIs('ready')
      await form.drag(form.tab.mouse, answer)
      await form.focusIsOn('code')
      await form.tab.type(server.mails(email)[0]!.code)
      await form.click('verify')
      await form.focusIsOn('verified')
    },
  },
]
