/** What somebody does with a page, one thing at a time: what it offers next, and now and then something else. */
import { userEvent } from '@testing-library/user-event'
import { solve } from '../../dist/testing.js'
import { outliveLocks } from './locks.mjs'
import { wait } from './clock.mjs'

const user = userEvent.setup({ delay: null })
const WRONG_CODE = '000000'

/**
 * @param tabs all tabs that are open, this one among them: time goes by in all of them
 * @returns what was done
 */
export async function act(tab, { service, email, random, tabs, tried, count }) {
  await tab.settle()
  if (tab.step === 'verified') return 'verified'
  if (tab.step === 'code') {
    const code = service.mailsTo(email).at(-1)?.code
    if (code !== undefined && (tried.get(code) ?? 0) < 3) return enterCode(code)
  } else if (tab.email.value !== email) {
    await enter(tab.email, email)
    return 'address'
  }
  return getCode()

  async function enterCode(code) {
    const isWrong = code !== WRONG_CODE && random.chance(0.1)
    if (!isWrong) tried.set(code, (tried.get(code) ?? 0) + 1)
    await enter(tab.code, isWrong ? WRONG_CODE : code)
    await user.click(tab.part('email-code', 'verify'))
    await tab.settle()
    return 'code'
  }

  async function getCode() {
    if (tab.send === 'cooldown') {
      await Promise.all(tabs.map((each) => each.settle()))
      outliveLocks()
      wait((tab.countdown ?? 0) + 1)
      return 'waited'
    }
    if (tab.puzzle === 'ready') {
      await solvePuzzle()
      return 'puzzle'
    }
    if (tab.puzzle === 'error') {
      await user.click(tab.part('slider-captcha', 'reload'))
      return 'another puzzle'
    }
    press()
    return 'send'
  }

  /** By keys; or, which is quicker here, as a screen reader on a phone sets the slider. */
  async function solvePuzzle() {
    const answer = random.chance(0.1) ? 10 : service.answerOf(tab.id)
    if (random.chance(0.2)) {
      // What comes of it stands on the page; the next look sees it.
      await solve(user, { answer }, { within: tab.container }).catch(() => undefined)
      return
    }
    const slider = tab.part('slider-captcha', 'input')
    slider.value = String(answer)
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    tab.part('slider-captcha', 'check').click()
  }

  /** Does not wait: another tab may press at the same moment. */
  function press() {
    const button = tab.part('send-code', 'button')
    button.click()
    if (!random.chance(0.25)) return
    count('pressed twice')
    button.click()
  }
}

async function enter(field, text) {
  field.focus()
  field.select()
  await user.paste(text)
}
