import { expect, vi } from 'vitest'
import { paths } from '../../../src/protocol/paths.ts'
import { turnClock } from '../../support/jsdomParts.ts'
import { complaint } from './complaint.ts'

/** Of a countdown: within 5 seconds. */
const about = (seconds: number): unknown => expect.closeTo(seconds, -1)

/** A tenant that sends as often as it is asked to. */
const unlimited = () => ({ limits: { cooldown: false as const } })

// soybean-admin#281, youzan/vant#12545, antiwork/gumroad#5495, classroomio#672
complaint('4. a reload does not lose the countdown', {
  steps: async ({ open }) => {
    const form = open()
    await form.sendCode()
    await turnClock(20)
    await form.reload()
    return { countdown: form.countdown }
  },
  kit: { countdown: about(40) },
  naive: { countdown: undefined },
})

// Expensify/App#99191, clerk/clerk-android#925, umicro/uView#119
complaint('5. the countdown is right after the machine has slept', {
  steps: async ({ open }) => {
    const form = open()
    await form.sendCode()
    // While a machine sleeps no timer fires.
    vi.setSystemTime(Date.now() + 30_000)
    await turnClock(2)
    const after30 = form.countdown
    vi.setSystemTime(Date.now() + 30_000)
    await turnClock(2)
    return { after30, after60: form.countdown }
  },
  kit: { after30: about(28), after60: undefined },
  naive: { after30: about(58), after60: about(56) },
})

// Expensify/App#21390
complaint('6. going back and sending again does not get round the countdown', {
  serverOptions: unlimited,
  steps: async ({ api, open }) => {
    const form = open()
    await form.sendCode()
    await form.goBack()
    await api.settled()
    await form.solveIfAsked()
    await form.pressSend()
    return { mails: api.server.outbox.mails.length }
  },
  kit: { mails: 1 },
  naive: { mails: 2 },
})

// casdoor#1046, pro-components#3544
complaint('7. there is no countdown after a send that failed, and the next press works', {
  setting: { countsFrom: 'click' },
  steps: async ({ api, open }) => {
    const form = open()
    await form.solve()
    api.loseNext(paths.sendEmail)
    await form.pressSend()
    const { countdown } = form
    await form.pressSend()
    return { countdown, mails: api.server.outbox.mails.length }
  },
  kit: { countdown: undefined, mails: 1 },
  naive: { countdown: about(60), mails: 0 },
})

// deltalytix#509
complaint('7. the countdown runs from the click on, however late the answer is', {
  setting: { countsFrom: 'answer' },
  steps: async ({ api, open }) => {
    const form = open()
    await form.solve()
    const release = api.holdNext(paths.sendEmail)
    await form.user.click(form.send)
    await turnClock(9)
    release()
    await api.settled()
    return { step: form.step, isShorter: form.countdown! < 55 }
  },
  kit: { step: 'code', isShorter: true },
  naive: { step: 'code', isShorter: false },
})

const hour = 60 * 60 * 1000
const waits: [string, () => HeadersInit][] = [
  ['of 120 seconds', () => ({ 'Retry-After': '120' })],
  [
    // By the server's clock, which is not that of this device.
    'until a date',
    () => ({
      'Retry-After': new Date(Date.now() + hour + 120_000).toUTCString(),
      Date: new Date(Date.now() + hour).toUTCString(),
    }),
  ],
]

// better-auth#6036, multica#1666, thunderbolt#567 (which took seconds for milliseconds)
for (const [what, headers] of waits) {
  complaint(`8. a wait ${what} that the server wants is counted down, and nothing is sent before`, {
    steps: async ({ api, open }) => {
      const form = open()
      await form.solve()
      api.refuseNext(paths.sendEmail, 'LIMIT', { status: 429, headers: headers() })
      await form.pressSend()
      await turnClock(60)
      const { countdown } = form
      await form.pressSend()
      return { countdown, sends: api.sends().length }
    },
    kit: { countdown: about(60), sends: 1 },
    naive: { countdown: undefined, sends: 2 },
  })
}

complaint('8. a refusal that names no wait is answered by the usual one', {
  steps: async ({ api, open }) => {
    const form = open()
    await form.solve()
    api.answerNext(paths.sendEmail, () => new Response('Too Many Requests', { status: 429 }))
    await form.pressSend()
    await turnClock(20)
    const { countdown } = form
    await form.pressSend()
    return { countdown, sends: api.sends().length }
  },
  kit: { countdown: about(40), sends: 1 },
  naive: { countdown: undefined, sends: 2 },
})
