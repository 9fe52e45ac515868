// The codes of an application on plain node:http.
import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'email-code-kit/server'
import { createNodeHandler, deflateNode, hmacNode } from 'email-code-kit/server/node'

const codes = createServer({ deflate: deflateNode, hmac: hmacNode })
const handleCodes = createNodeHandler(codes.fetch)

const server = createHttpServer((request, response) => {
  if (request.url.startsWith('/api/v2/sdk/')) return handleCodes(request, response)
  response.end('The rest of the application')
})

server.listen(process.env.PORT ?? 3000, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`)
})
