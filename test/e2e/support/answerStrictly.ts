import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderToString } from 'react-dom/server'
import { strictPage } from '../stage/strictPage.ts'

/** The strictest policy a page with scripts, styles and an API of its own can have. */
export const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"

/** Where browsers tell what was against it. */
export const reportPath = '/violations'

const file = fileURLToPath(new URL('../../../dist-stage/strict.html', import.meta.url))

/** A server-rendered page under that policy. */
export function answerStrictly(url: string): Response {
  const html = renderToString(strictPage(new URL(url).search))
  const page = readFileSync(file, 'utf8').replace('<div id="root"></div>', () => `<div id="root">${html}</div>`)
  return new Response(page, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `${strictPolicy}; report-uri ${reportPath}`,
    },
  })
}
