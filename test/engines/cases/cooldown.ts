import { expect } from 'playwright/test'
import { countdownError, isQuiet } from '../../e2e/support/inStage.ts'
import type { Stage } from '../../e2e/support/startStage.ts'
import { email, type Case } from '../support/Case.ts'
import type { Form } from '../support/Form.ts'
import { inPage } from '../support/inPage.ts'

const page = ({ url }: Stage, show: 'form' | 'button') => `${url}/?${new URLSearchParams({ email, show })}`

/** Everything that the page has asked for is answered: then it can be judged. */
async function settled({ tab }: Form) {
  await expect.poll(() => inPage(tab, isQuiet), 'the page is quiet').toBe(true)
}

/** Gives the form a fresh pass, and presses the button, whether it is on or off. */
async function press(form: Form, server: Stage) {
  const passes = await server.getPasses(email, 1)
  await inPage(
    form.tab,
    (...given) => {
      window.stage.grant(given)
    },
    ...passes.map(({ captchaToken }) => ({ captchaToken, email })),
  )
  await form.click('send')
}

/** Settles with the time of the press, by the page's clock. */
async function sendCode(form: Form, server: Stage): Promise<number> {
  await press(form, server)
  await form.says('countdown', /^Send again in /)
  await settled(form)
  return inPage(form.tab, () => window.stage.pressedAt)
}

/** In every way that is left. */
async function tryToSend(form: Form, server: Stage) {
  await press(form, server)
  await inPage(form.tab, () => {
    document.forms[0]!.requestSubmit()
  })
  await settled(form)
}

async function countsDownFrom({ tab }: Form, pressedAt: number) {
  await expect.poll(() => inPage(tab, countdownError, pressedAt), 'seconds it is off').toBeLessThan(1)
}

export const cooldown: Case[] = [
  {
    name: 'the cooldown survives a reload, and the press after it sends nothing',
    async play({ stage, open }) {
      const server = await stage()
      const form = await open(page(server, 'form'))
      const pressedAt = await sendCode(form, server)
      await form.tab.reload()
      await countsDownFrom(form, pressedAt)
      const shown = () => inPage(form.tab, () => window.stage.countdown)
      const before = await shown()
      await expect.poll(shown, 'it goes on').toBeLessThan(before)
      await tryToSend(form, server)
      expect(server.sends(email)).toHaveLength(1)
    },
  },
  {
    name: 'it survives going to another page and back again',
    isKnownOfChromium: true,
    async play({ stage, open }) {
      const server = await stage()
      const form = await open(page(server, 'form'))
      const pressedAt = await sendCode(form, server)
      await form.tab.goto(`${server.url}/elsewhere`)
      await form.tab.back()
      await countsDownFrom(form, pressedAt)
      await tryToSend(form, server)
      expect(server.sends(email)).toHaveLength(1)
    },
  },
  {
    name: 'a second tab hears of it without a timer and without a request',
    async play({ stage, open }) {
      const server = await stage()
      const other = await open(page(server, 'button'))
      await settled(other)
      await inPage(other.tab, () => {
        Object.assign(window, { setTimeout: () => 0, setInterval: () => 0 })
      })
      const form = await open(page(server, 'button'))
      await sendCode(form, server)
      const asked = server.requests.length
      await other.says('countdown', /^Send again in (1:00|0:5\d)$/)
      expect(server.requests.length).toBe(asked)
      await tryToSend(other, server)
      expect(server.sends(email)).toHaveLength(1)
    },
  },
]
