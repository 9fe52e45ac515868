import { join } from 'node:path'
import { openTab } from '../examples/openTab.mjs'
import { signInByKit, wrongCodeLine } from '../examples/signInByKit.mjs'
import { bundle, bundlerNames } from './bundle.mjs'
import { checkChunks } from './checkChunks.mjs'

/**
 * The same app by every bundler: built without a warning, in the right chunks, and through the whole flow in a browser.
 * Next.js, where `'use client'` draws a line, is built and driven by scripts/examples.mjs.
 *
 * @param {string} folder of the matrix
 * @param {{ browser: import('playwright').Browser, url: string }} stage `url` is that of test/matrix/app/server.mjs
 */
export function bundlerCells(folder, { browser, url }) {
  const places = { tools: join(folder, 'tools'), app: join(folder, 'react-19/app') }
  return bundlerNames.map((name) => ({
    name: `bundler ${name}`,
    async run() {
      checkChunks(await bundle(name, places))
      const tab = await openTab(browser, `bundled by ${name}`, { expected: wrongCodeLine })
      await tab.page.goto(`${url}/${name}/index.html`)
      const email = `anna@${name}.example.com`
      await signInByKit(tab, `${url}/mailbox`, email)
      await tab.page.getByRole('heading', { name: `Signed in as ${email}` }).waitFor()
      await tab.close()
    },
  }))
}
