import { press, readCode, solveKitPuzzle, write, wrongCode } from './keyboard.mjs'
import { openTab } from './openTab.mjs'
import { wrongCodeLine } from './signInByKit.mjs'
import { startProgram } from './startProgram.mjs'

const email = 'rosa@example.com'

/** A form of one's own, whose endpoint checks the code. */
export async function driveReactHookForm({ browser, folder }) {
  const cwd = `${folder}/react-hook-form`
  const { url, stop } = await startProgram('node', ['server.mjs'], { cwd, env: { PORT: '0' } })
  const tab = await openTab(browser, 'react-hook-form', { expected: wrongCodeLine })
  const { page, look } = tab
  await page.goto(url)
  await look('1-begin')
  const signUp = page.getByRole('button', { name: 'Sign up' })
  await press(page, signUp)
  await page.getByText('What may we call you?').waitFor()
  await look('2-empty')
  await write(page, page.getByLabel('Name'), 'Rosa')
  await write(page, page.getByLabel('E-mail address'), email)
  await solveKitPuzzle(page)
  await press(page, page.getByRole('button', { name: 'Send code' }))
  await page.getByRole('button', { name: /^Send again in/ }).waitFor()
  const code = await readCode(page, `${url}/mailbox`, email)
  const field = page.getByLabel('Code from the e-mail')
  await write(page, field, wrongCode(code))
  await press(page, signUp)
  await page.getByText('That code is not right.').waitFor()
  await field.and(page.locator(':focus[aria-invalid=true]')).waitFor()
  await look('3-wrong')
  await write(page, field, code)
  await press(page, signUp)
  await page.getByRole('heading', { name: 'Welcome, Rosa' }).waitFor()
  await look('4-done')
  await tab.close()
  await checkLimit(url)
  await stop()
}

/** Nobody tries codes without end. */
async function checkLimit(url) {
  const calls = Array.from({ length: 31 }, () => fetch(`${url}/sign-up`, { method: 'POST', body: '{}' }))
  const limited = (await Promise.all(calls)).filter(
    ({ status, headers }) => status === 429 && headers.has('Retry-After'),
  )
  if (limited.length === 0) throw new Error('react-hook-form: its endpoint takes any number of calls')
}
