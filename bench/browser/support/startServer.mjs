import { createOutbox, createRandom, createServer, paintPuzzle } from '../../../dist/server.js'
import { deflateNode, hmacNode, listen } from '../../../dist/server-node.js'

/** Where the gap of each puzzle is, in picture pixels. */
export const answer = 160

const page = (name, files) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<link rel="icon" href="data:,">
${files.has(`${name}.css`) ? `<link rel="stylesheet" href="/${name}.css">` : ''}
<style>body { margin: 20px; width: 310px }</style>
<div id="root"></div>
<script type="module" src="/countRenders.js"></script>
<script type="module" src="/${name}.js"></script>
`
const types = { js: 'text/javascript', css: 'text/css' }

/** The pages, and the reference server with one and the same picture in each puzzle. */
export async function startServer(files) {
  const puzzle = await paintPuzzle({ x: answer, random: createRandom(7), deflate: deflateNode })
  const outbox = createOutbox({ limit: 1000 })
  const limits = ['cooldown', 'perAddressHour', 'perIpHour', 'captchaPerIpMinute', 'sendsPerMinute']
  const server = createServer({
    mailer: outbox,
    deflate: deflateNode,
    hmac: hmacNode,
    painter: async () => puzzle,
    randomInt: (max) => (max > 10 ? answer - 60 : 4),
    limits: Object.fromEntries([...limits, 'loginsPerIpMinute', 'triesPerCode'].map((limit) => [limit, false])),
  })
  return listen({
    port: 0,
    async fetch(request, context) {
      const { pathname } = new URL(request.url)
      if (pathname.startsWith('/api/')) return server.fetch(request, context)
      const name = pathname.slice(1)
      const text = name.includes('.') ? files.get(name) : page(name, files)
      if (text === undefined) return new Response('Not found', { status: 404 })
      return new Response(text, { headers: { 'Content-Type': types[name.split('.').at(-1)] ?? 'text/html' } })
    },
  })
}
