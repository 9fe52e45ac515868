import { deepEqual, equal } from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { startProgram } from './startProgram.mjs'

const refusal = '{"error_code":"KIT.0429"}'
const wait = { 'Retry-After': 'Tue, 01 Sep 2026 08:00:30 GMT', Date: 'Tue, 01 Sep 2026 08:00:00 GMT' }

/** What no page shows: what the proxy of the Next.js example passes on and what it keeps, in both directions. */
export async function checkNextProxy(folder) {
  const seen = []
  // Not the kit's own server: that one takes no long bodies either.
  const tenant = createServer((request, response) => {
    seen.push(request)
    request.setEncoding('utf8').on('data', (text) => (request.text = (request.text ?? '') + text))
    request.on('end', () => {
      response.writeHead(429, { ...wait, 'Set-Cookie': 'tenant=1' })
      response.end(refusal)
    })
  })
  await once(tenant.listen(0, '127.0.0.1'), 'listening')
  const env = { TENANT_URL: `http://127.0.0.1:${tenant.address().port}` }
  const args = ['next', 'start', '--hostname', '127.0.0.1', '--port', '0']
  const { url, stop } = await startProgram('npx', args, { cwd: `${folder}/next`, env })

  const headers = { Cookie: 'session=1', Authorization: 'Basic c2VjcmV0', 'X-L': 'en', 'X-client-id': 'shop' }
  const post = (body) => fetch(`${url}/api/v2/sdk/email/send`, { method: 'POST', headers, body, duplex: 'half' })
  const answer = await post('{"email":"anna@example.com"}')
  const [request] = seen
  deepEqual([request.method, request.url], ['POST', '/api/v2/sdk/email/send'])
  equal(request.text, '{"email":"anna@example.com"}')
  const got = ['x-l', 'x-client-id', 'cookie', 'authorization'].map((name) => request.headers[name])
  deepEqual(got, ['en', 'shop', undefined, undefined])
  deepEqual([answer.status, await answer.text()], [429, refusal])
  const given = ['Retry-After', 'Date', 'Set-Cookie'].map((name) => answer.headers.get(name))
  deepEqual(given, [wait['Retry-After'], wait.Date, null])

  const long = new Blob(['x'.repeat(17 * 1024)])
  equal((await post(long)).status, 413)
  equal((await post(long.stream())).status, 413, 'without a Content-Length')
  equal(seen.length, 1)
  await stop()
  tenant.close()
}
