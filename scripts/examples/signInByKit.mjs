import { press, readCode, solveKitPuzzle, write, wrongCode } from './keyboard.mjs'

/**
 * The whole of an `EmailCodeForm` by keyboard, up to the right code handed in. Once a wrong one.
 *
 * @param {Awaited<ReturnType<typeof import('./openTab.mjs').openTab>>} tab
 * @param {string} mailboxUrl
 * @param {string} email
 */
export async function signInByKit({ page, look }, mailboxUrl, email) {
  await look('1-begin')
  await write(page, page.getByLabel('E-mail address'), email)
  await solveKitPuzzle(page)
  await look('2-solved')
  await press(page, page.getByRole('button', { name: 'Send code' }))

  const field = page.getByLabel('Code from the e-mail')
  await field.waitFor()
  const code = await readCode(page, mailboxUrl, email)
  await write(page, field, wrongCode(code))
  await page.keyboard.press('Enter')
  await page.getByText('That code is not right.').waitFor()
  await look('3-wrong')
  await write(page, field, code)
  await page.keyboard.press('Enter')
}

/** The browser's own line about the wrong code. */
export const wrongCodeLine = /status of 400/
