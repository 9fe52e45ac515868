import { movePiece, press, readCode, tabTo, write, wrongCode } from './keyboard.mjs'
import { openTab } from './openTab.mjs'
import { startProgram } from './startProgram.mjs'

const email = 'paul@example.com'

/** The client alone: a puzzle handed in where it does not fit, one that fits; a wrong code; sent again too early. */
export async function drivePlainHtml({ browser, folder, api }) {
  const args = ['vite', 'preview', '--host', '127.0.0.1', '--port', '0']
  const { url, stop } = await startProgram('npx', args, { cwd: `${folder}/plain-html`, env: { API_URL: api.url } })
  const tab = await openTab(browser, 'plain-html', { expected: /status of 4(00|29)/ })
  const { page, look } = tab
  const send = page.getByRole('button', { name: 'Send code' })
  const field = page.getByLabel('Code from the e-mail')
  const slider = page.getByRole('slider')
  const puzzle = { picture: page.locator('#background'), piece: page.locator('#piece') }
  /** Each begins at the left, once it is drawn. */
  const isNew = async () => {
    // oxlint-disable-next-line no-await-in-loop -- asked again and again
    while ((await slider.inputValue()) !== '0');
  }
  await page.clock.install()
  await page.goto(url)
  await field.waitFor({ state: 'hidden' })
  await page.locator('#piece[style]').waitFor()
  await look('1-begin')

  await write(page, page.getByLabel('E-mail address'), email)
  await tabTo(page, slider)
  await page.keyboard.press('ArrowRight')
  await press(page, send)
  await page.getByText('Here is a new puzzle.').waitFor()
  await isNew()
  await movePiece(page, puzzle)
  await look('2-moved')
  await press(page, send)
  await field.waitFor()
  const code = await readCode(page, api.mailbox, email)
  await write(page, field, wrongCode(code))
  await page.keyboard.press('Enter')
  await page.getByText('That is not the code.').waitFor()
  await look('3-wrong')

  // The countdown is over, but the server thinks otherwise.
  await page.clock.fastForward('01:01')
  await isNew()
  await movePiece(page, puzzle)
  const busy = { status: 429, headers: { 'Retry-After': '20' } }
  await page.route('**/email/send', (route) => route.fulfill(busy), { times: 1 })
  await press(page, send)
  await page.getByText('That was too often.').waitFor()
  await page.getByRole('button', { name: /^Send again in (20|1\d) s$/ }).waitFor()
  await look('4-wait')
  await write(page, field, code)
  await page.keyboard.press('Enter')
  await page.getByText(`Signed in as ${email}.`).waitFor()
  await page.getByLabel('E-mail address').waitFor({ state: 'hidden' })
  await look('5-done')
  await tab.close()
  await stop()
}
