import { checkNextProxy } from './checkNextProxy.mjs'
import { openTab } from './openTab.mjs'
import { signInByKit, wrongCodeLine } from './signInByKit.mjs'
import { startProgram } from './startProgram.mjs'

/** A page rendered on the server, and the proxy to the tenant. */
export async function driveNext({ browser, folder, api }) {
  const args = ['next', 'start', '--hostname', '127.0.0.1', '--port', '0']
  const { url, stop } = await startProgram('npx', args, { cwd: `${folder}/next`, env: { TENANT_URL: api.url } })
  const page = await fetch(url, { headers: { 'Accept-Language': 'de-AT, en;q=0.5' } })
  const html = await page.text()
  for (const text of ['Anmelden', 'E-Mail-Adresse']) {
    if (!html.includes(text)) throw new Error(`next: the server's HTML has no "${text}"`)
  }

  const tab = await openTab(browser, 'next', { expected: wrongCodeLine })
  await tab.page.goto(url)
  await signInByKit(tab, api.mailbox, 'nora@example.com')
  await tab.page.getByText('The code is right.').waitFor()
  await tab.look('4-done')
  await tab.close()
  await checkBoundary(browser, url)
  await stop()
  await checkNextProxy(folder)
}

/** A server component with the kit's components in it: there at once in its HTML, and alive in the browser. */
async function checkBoundary(browser, url) {
  const html = await (await fetch(`${url}/boundary`)).text()
  if (!html.includes('data-part="track"')) throw new Error("next: the server's HTML has no slider")
  const tab = await openTab(browser, 'next')
  await tab.page.goto(`${url}/boundary`)
  await tab.page.locator('[data-scope=slider-captcha][data-part=root][data-state=ready]').waitFor()
  await tab.page.getByRole('button', { name: 'Send code' }).press('Enter')
  await tab.page.locator('[data-scope=slider-captcha] input:focus').waitFor()
  await tab.close()
}
