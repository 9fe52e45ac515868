import { setTimeout as wait } from 'node:timers/promises'
import type { StagePage } from './support/StagePage.ts'
import { expect, test } from './support/stageFixtures.ts'
import type { Stage } from './support/startStage.ts'

/** A volley each. `npm run test:all` asks for 60. */
const rounds = Number(process.env['RACE_ROUNDS'] ?? 6)
const few = Math.min(rounds, 10)
const enters = 4
const inAMinute = /^Send again in (1:00|0:5\d)$/

test.beforeEach(() => {
  // A round takes half a second, on a busy machine two or three.
  test.setTimeout(60_000 + rounds * 3000)
})

test('of 200 sends at once, by clicks, Enter, two forms, StrictMode remounts and two tabs, one leaves', async ({
  openTab,
  stage,
}) => {
  const tabs = [await openTab(), await openTab()]
  const wrong = await fireVolleys(tabs, rounds, stage, ({ sends, mails }) => sends === 1 && mails === 1)
  expect(wrong, `rounds that went wrong, of ${rounds}`).toEqual([])
  // Nor did anything come late.
  expect(stage.sends()).toHaveLength(rounds)
})

test.describe('without navigator.locks, which pages on plain http do not have', () => {
  test.beforeEach(async ({ context }) => {
    await context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })
    })
  })

  test('of 100 sends at once in one tab, one leaves @all', async ({ tab, stage }) => {
    const wrong = await fireVolleys([tab], rounds, stage, ({ sends, mails }) => sends === 1 && mails === 1)
    expect(wrong, `rounds that went wrong, of ${rounds}`).toEqual([])
  })

  test.describe('and a server with its usual cooldown @all', () => {
    test.use({ limits: {}, expectedProblem: /status of 429/ })

    test('of 200 sends at once in two tabs, at most two leave, and one mail arrives', async ({ openTab, stage }) => {
      const tabs = [await openTab(), await openTab()]
      const wrong = await fireVolleys(tabs, few, stage, ({ sends, mails }) => sends <= 2 && mails === 1)
      expect(wrong, `rounds that went wrong, of ${few}`).toEqual([])
      const answers = stage.sends().map(({ status }) => status)
      expect(answers.filter((status) => status === 200)).toHaveLength(few)
      expect(answers.filter((status) => status !== 200 && status !== 429)).toEqual([])
    })
  })
})

interface Outcome {
  /** Requests that reached the server. */
  sends: number
  mails: number
}

/**
 * So many rounds, each with a new address and passes in every form. After each the countdown is in every form of every
 * tab, and no pass has been sent twice.
 *
 * @returns the rounds that did not end well, as texts
 */
async function fireVolleys(tabs: StagePage[], count: number, stage: Stage, isRight: (outcome: Outcome) => boolean) {
  for (const tab of tabs) await tab.open('', 'all')
  const wrong: string[] = []
  for (let round = 1; round <= count; round += 1) {
    const email = `round-${round}@example.com`
    await Promise.all(tabs.map((tab) => tab.prepare(email)))
    await fireVolley(tabs, round)
    for (const tab of tabs) await expect(tab.countdown).toHaveText(Array.from({ length: 3 }, () => inAMinute))
    const passes = stage.sends(email).map(({ body }) => body['captcha_token'])
    expect(new Set(passes).size).toBe(passes.length)
    const outcome = { sends: passes.length, mails: stage.mails(email).length }
    if (!isRight(outcome)) wrong.push(`round ${round}: ${outcome.sends} requests, ${outcome.mails} mails`)
  }
  return wrong
}

/** A hundred sends from each tab: 96 by script, in all tabs from the same millisecond on, and among them real Enters. */
async function fireVolley(tabs: StagePage[], round: number) {
  const at = Date.now() + 40
  const fired = tabs.map((tab, index) => tab.fire({ at, first: round + index }))
  // Not before the others, or the one in front would win every time.
  await wait(at - Date.now())
  const pressed = tabs.flatMap(({ page }) => Array.from({ length: enters }, () => page.keyboard.press('Enter')))
  await Promise.all([...fired, ...pressed])
}
