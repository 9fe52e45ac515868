import { openTab } from './openTab.mjs'
import { signInByKit, wrongCodeLine } from './signInByKit.mjs'
import { startProgram } from './startProgram.mjs'

/** The drop-in form in a Vite page, through the proxy of its preview. */
export async function driveVite({ browser, folder, api }) {
  const args = ['vite', 'preview', '--host', '127.0.0.1', '--port', '0']
  const { url, stop } = await startProgram('npx', args, { cwd: `${folder}/vite`, env: { API_URL: api.url } })
  const tab = await openTab(browser, 'vite', { expected: wrongCodeLine })
  await tab.page.goto(url)
  await signInByKit(tab, api.mailbox, 'vera@example.com')
  await tab.page.getByText('Signed in as vera@example.com').waitFor()
  await tab.look('4-done')
  await tab.close()
  await stop()
}
