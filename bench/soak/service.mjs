/** The real server on a real port, and books over what it did, which no page can see. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomInt } from 'node:crypto'
import { createServer } from '../../dist/server.js'
import { deflateNode, hmacNode, listen } from '../../dist/server-node.js'
import { serverNow } from './clock.mjs'

/** From 60 to 262 picture pixels; the only thing that is drawn from so many. */
const [FIRST_GAP, GAPS] = [60, 203]

export async function startService() {
  const current = new AsyncLocalStorage()
  const answers = new Map()
  const passes = new Map()
  const mails = []
  const server = createServer({
    language: 'en',
    deflate: deflateNode,
    hmac: hmacNode,
    now: serverNow,
    // All people here come from one address.
    limits: { perIpHour: false, sendsPerMinute: false, captchaPerIpMinute: false, loginsPerIpMinute: false },
    randomInt(max) {
      const drawn = randomInt(max)
      if (max === GAPS) answers.set(current.getStore().tab, FIRST_GAP + drawn)
      return drawn
    },
    mailer: {
      async send(mail) {
        const { pass } = current.getStore()
        mails.push(mail)
        bookOf(pass).mails++
      },
    },
  })

  function bookOf(pass) {
    if (!passes.has(pass)) passes.set(pass, { mails: 0, accepted: 0, left: [] })
    return passes.get(pass)
  }

  const listener = await listen({
    port: 0,
    async fetch(request, context) {
      const tab = request.headers.get('x-soak-tab')
      const isSend = new URL(request.url).pathname.endsWith('/email/send')
      const pass = isSend ? (await request.clone().json()).captcha_token : undefined
      const response = await current.run({ tab, pass }, () => server.fetch(request, context))
      if (pass !== undefined && response.status === 200) bookOf(pass).accepted++
      return response
    },
  })
  return {
    port: listener.port,
    close: () => listener.close(),
    passes,
    bookOf,
    /** Left edge of the gap in the newest puzzle of a tab. */
    answerOf: (tab) => answers.get(tab) ?? 0,
    mailsTo: (email) => mails.filter(({ to }) => to === email),
  }
}
