// The codes of an application on Express, below a path of its own.
import express from 'express'
import { createServer } from 'email-code-kit/server'
import { createNodeHandler, deflateNode, hmacNode } from 'email-code-kit/server/node'

const codes = createServer({ deflate: deflateNode, hmac: hmacNode })
const app = express()

// Before express.json(): the handler reads the body itself. Express cuts `/auth` off, so there is no basePath to give.
app.use('/auth', createNodeHandler(codes.fetch))
app.use(express.json())
app.get('/', (_request, response) => response.send('The rest of the application'))

const server = app.listen(process.env.PORT ?? 3000, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/auth`)
})
