// The page and the API of the codes, where a widget's token takes the place of a solved puzzle.
import { fileURLToPath } from 'node:url'
import { createMailbox } from 'email-code-kit/server'
import { listen } from 'email-code-kit/server/node'
import { staticMiddleware } from 'srvx/static'
import { codes, createPass } from './createPass.mjs'
import { answerAsCloudflare } from './standIn.mjs'

// For development only: it shows every code. With a `mailer` there is nothing in it.
const mailbox = createMailbox(codes.outbox)
const page = staticMiddleware({ dir: fileURLToPath(new URL('dist', import.meta.url)) })
const notFound = () => new Response('Not found', { status: 404 })

const { url } = await listen({
  port: Number(process.env.PORT ?? 3000),
  fetch(request, context) {
    const { pathname } = new URL(request.url)
    if (pathname === '/api/v2/sdk/email/send' && request.method === 'POST') return sendCode(request, context)
    if (pathname === '/api/v2/sdk/login/email-verify-code') return codes.fetch(request, context)
    if (pathname.startsWith('/mailbox')) return mailbox.fetch(request)
    if (pathname.startsWith('/stand-in/')) return answerAsCloudflare(request)
    return page(request, notFound)
  },
})
console.log(`${url}  the mailbox: ${url}/mailbox`)

// A real one: https://challenges.cloudflare.com/turnstile/v0/siteverify
const siteverify = `${url}/stand-in/siteverify`
const secret = process.env.TURNSTILE_SECRET ?? 'stand-in'

/** Changes the widget's token for a pass of the kit's server, and sends with that. */
async function sendCode(request, context) {
  const message = await request.json().catch(() => ({}))
  if (!(await isHuman(message.captcha_token, context.ip))) {
    return Response.json({ error_code: 'CAPTCHA.0003', error_msg: 'The token is not good any more' }, { status: 400 })
  }
  const { url: address, headers } = request
  const body = JSON.stringify({ ...message, captcha_token: await createPass(request, message.email) })
  return codes.fetch(new Request(address, { method: 'POST', headers, body }), context)
}

/** Asks Cloudflare, who says so once of each token. */
async function isHuman(token, ip) {
  const body = new URLSearchParams({ secret, response: token, remoteip: ip })
  const answer = await fetch(siteverify, { method: 'POST', body })
  return (await answer.json()).success === true
}
