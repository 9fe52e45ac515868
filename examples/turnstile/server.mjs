// The page and the API of the codes, where a widget's token takes the place of a solved puzzle.
import { fileURLToPath } from 'node:url'
import { createMailbox, createServer } from 'email-code-kit/server'
import { listen } from 'email-code-kit/server/node'
import { staticMiddleware } from 'srvx/static'
import { answerAsCloudflare } from './standIn.mjs'

const codes = createServer({ checkPass: isHuman, language: 'en' })
// For development only: it shows every code. With a `mailer` there is nothing in it.
const mailbox = createMailbox(codes.outbox)
const page = staticMiddleware({ dir: fileURLToPath(new URL('dist', import.meta.url)) })
const notFound = () => new Response('Not found', { status: 404 })

const { url } = await listen({
  port: Number(process.env.PORT ?? 3000),
  fetch(request, context) {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/api/')) return codes.fetch(request, context)
    if (pathname.startsWith('/mailbox')) return mailbox.fetch(request)
    if (pathname.startsWith('/stand-in/')) return answerAsCloudflare(request)
    return page(request, notFound)
  },
})
console.log(`${url}  the mailbox: ${url}/mailbox`)

/** Asks Cloudflare, who says so once of each token. */
async function isHuman({ captchaToken, ip = '' }) {
  // A real one: https://challenges.cloudflare.com/turnstile/v0/siteverify
  const siteverify = `${url}/stand-in/siteverify`
  const secret = process.env.TURNSTILE_SECRET ?? 'stand-in'
  const body = new URLSearchParams({ secret, response: captchaToken, remoteip: ip })
  const answer = await fetch(siteverify, { method: 'POST', body })
  return (await answer.json()).success === true
}
