import { press, readCode, write } from './keyboard.mjs'
import { openTab } from './openTab.mjs'
import { startProgram } from './startProgram.mjs'

const email = 'tina@example.com'

/** Another captcha in place of the puzzle: with a token that the server refuses, with one that runs out, with a good one. */
export async function driveTurnstile({ browser, folder }) {
  const { url, stop } = await startProgram('node', ['server.mjs'], { cwd: `${folder}/turnstile`, env: { PORT: '0' } })
  const tab = await openTab(browser, 'turnstile', { expected: /status of 400/ })
  const { page, look } = tab
  await page.clock.install()
  await page.route('**/stand-in/token', (route) => route.fulfill({ json: { token: 'made up' } }), { times: 1 })
  await page.goto(url)
  await look('1-begin')
  const box = page.getByRole('checkbox', { name: 'I am human' })
  const send = page.getByRole('button', { name: 'Send code' })
  await press(page, box, 'Space')
  await write(page, page.getByLabel('E-mail address'), email)
  await press(page, send)
  await page.getByText('Please tick “I am human” once more.').waitFor()
  await look('2-refused')

  await press(page, box, 'Space')
  await send.and(page.locator('[data-state=ready]')).waitFor()
  // Its token outlives a pass of the kit, and is one again.
  await page.clock.fastForward('02:55')
  await send.and(page.locator('[data-state=ready]')).waitFor()
  await page.clock.fastForward('02:06')
  await send.and(page.locator('[data-state=captcha]')).waitFor()
  await press(page, box, 'Space')
  await press(page, send)
  const field = page.getByLabel('Code from the e-mail')
  await field.waitFor()
  if (await box.isChecked()) throw new Error('turnstile: the widget still shows a token that has been spent')
  await look('3-code')
  await write(page, field, await readCode(page, `${url}/mailbox`, email))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: `Signed in as ${email}` }).waitFor()
  await look('4-done')
  await tab.close()
  await checkServer(url)
  await stop()
}

/** Nobody gets a second code by a token, nor past the widget by a puzzle. */
async function checkServer(url) {
  const { createClient } = await import('../../dist/client.js')
  const client = createClient({ baseUrl: url, clientId: 'demo-client' })
  const made = await fetch(`${url}/stand-in/token`, { method: 'POST' })
  const { token: captchaToken } = await made.json()
  await client.sendEmailCode({ email: 'otto@example.com', scenario: 'LOGIN_EMS', captchaToken })
  const again = { email: 'mallory@example.com', scenario: 'LOGIN_EMS', captchaToken }
  const refusal = await client.sendEmailCode(again).catch(({ code }) => code)
  if (refusal !== 'CAPTCHA.0003') throw new Error(`turnstile: a token that was spent is answered with ${refusal}`)
  const puzzle = await fetch(`${url}/api/v2/sdk/captcha`)
  if (puzzle.status !== 404) throw new Error(`turnstile: there are puzzles, too, and a pass for who solves one`)
}
