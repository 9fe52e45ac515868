/** One person who wants to sign in, with the faults that happen to them. */
import { comeBack, setClock } from './clock.mjs'
import { haveLocks, outliveLocks } from './locks.mjs'
import { act } from './person.mjs'
import { faults } from './proxy.mjs'
import { createRandom } from './random.mjs'
import { openTab } from './tab.mjs'

const faultNames = Object.keys(faults)
export const pageFaults = ['reload', 'second tab', 'clock set forward', 'clock set back', 'clock put right']
/** Steps until somebody has had enough; and as many until the end once nothing breaks any more. */
const STEPS = 30

/** Faults are drawn by tab and request, not by the moment: they stay the same however slow the machine is. */
export function createFlow({ number, seed }) {
  const random = createRandom(seed * 1_000_003 + number)
  const share = random.pick([0, 0.15, 0.3, 0.5])
  const tabs = []
  const happened = {}
  let fair = false
  const requests = new Map()
  /** By tab: the endpoint whose last request came to nothing. */
  const failures = new Map()
  const count = (name) => {
    happened[name] = (happened[name] ?? 0) + 1
  }

  return {
    happened,
    decide(tab) {
      const nth = (requests.get(tab) ?? 0) + 1
      requests.set(tab, nth)
      const mine = createRandom(((seed * 1_000_003 + number) * 31 + Number(tab.split('-').at(-1))) * 101 + nth)
      if (fair || !mine.chance(share)) return { random: mine }
      const fault = mine.pick(faultNames)
      count(fault)
      return { fault, random: mine }
    },
    report({ fault, tab, path, status }) {
      // "Too often" is over with the wait, and another tab may have waited.
      const isWait = status === 429 || fault === '429 with Retry-After'
      if (fault && !faults[fault].silent && !isWait) failures.set(tab, { endpoint: path.split('/').at(-1), fault })
      else failures.delete(tab)
    },

    /** @returns how it ended, and what was wrong, if anything */
    async run({ service, url }) {
      const email = `person${number}@example.com`
      const order = random.pick(['inline', 'dialog'])
      haveLocks(random.chance(0.5))
      const open = (nth, defaultEmail) => {
        tabs.push(openTab({ id: `${number}-${nth}`, url, order, defaultEmail }))
      }
      const tried = new Map()
      const step = (tab) => act(tab, { service, email, random, tabs, tried, count })
      const trail = []
      const wrong = []
      let outcome
      open(1)
      try {
        for (let nth = 0; nth < STEPS && !outcome; nth++) {
          if (random.chance(0.12)) happen(nth)
          await breathe(tabs)
          for (const tab of random.chance(0.5) ? [...tabs] : tabs.toReversed()) {
            await listen(tab)
            trail.push(`${tab.id}: ${await step(tab)}`)
            if (tab.verified > 0) outcome = 'code verified'
          }
          if (outcome || !random.chance(0.05)) continue
          if (await hasFailed(tabs[0])) outcome = 'a sentence and a way on'
        }
        outcome ??= 'a sentence and a way on'
        if (outcome !== 'code verified') await walkOn()
        await Promise.all(tabs.map((tab) => tab.settle()))
        for (const { id, verified } of tabs) if (verified > 1) wrong.push(`${id}: verified ${verified} times`)
      } catch (error) {
        wrong.push(String(error.message))
        outcome = undefined
      } finally {
        for (const tab of tabs) tab.close()
        setClock(0)
        localStorage.clear()
        sessionStorage.clear()
      }
      return { outcome, wrong, trail, order, happened }

      function happen(nth) {
        const what = random.pick(pageFaults)
        if (what === 'second tab') {
          if (tabs.length > 1) return
          open(2, email)
        } else if (what === 'reload') random.pick(tabs).reload()
        else
          setClock({ 'clock set forward': 1, 'clock set back': -1, 'clock put right': 0 }[what] * random.between(1, 60))
        if (random.chance(0.5)) comeBack()
        failures.clear()
        trail.push(`${nth}: ${what}`)
        count(what)
      }

      /** What came to nothing must be said. */
      async function listen(tab) {
        await tab.settle()
        const { endpoint, fault } = failures.get(tab.id) ?? {}
        failures.delete(tab.id)
        if (endpoint && !tab.says(endpoint))
          wrong.push(
            `${tab.id}: ${endpoint} failed (${fault}), and the page says nothing of it; ${tab.step} ${JSON.stringify(tab.sentences)}`,
          )
      }

      /** Where they stopped the page must say something, and what it offers must lead to the end. */
      async function walkOn() {
        const [tab] = tabs
        await tab.settle()
        fair = true
        trail.push(`stopped at: ${tab.sentences.join(' | ')}`)
        if (tab.sentences.length === 0) wrong.push('no sentence')
        for (let nth = 0; nth < STEPS && tab.verified === 0; nth++) {
          await breathe(tabs)
          trail.push(`${tab.id}: ${await step(tab)}`)
        }
        if (tab.verified === 0) wrong.push(`no way on: ${tab.step}, puzzle ${tab.puzzle}, send ${tab.send}`)
      }
    },
  }
}

async function hasFailed(tab) {
  await tab.settle()
  return tab.alerts.length > 0 || tab.puzzle === 'error'
}

/** Between two looks at a page go the two seconds for which a lock outlives its send. */
async function breathe(tabs) {
  await Promise.all(tabs.map((tab) => tab.settle()))
  outliveLocks()
}
