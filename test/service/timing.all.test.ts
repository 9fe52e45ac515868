import { expect, test } from 'vitest'
import { hmacNode } from '../../src/server/node/hmacNode.ts'
import { createTestServer } from '../unit/server/createTestServer.ts'

const limits = { cooldown: false, perAddressHour: false, sendsPerMinute: false } as const
/** Far beyond chance (once in 15,000 runs), and far below what a difference worth the name gives. */
const suspicious = 4

/** Known and unknown addresses, 500 of each, in no order that could favour one. */
const people = Array.from({ length: 1000 }, (_, index) => ({ known: index % 2 === 0, order: (index * 619) % 1000 }))
  .toSorted((a, b) => a.order - b.order)
  .map(({ known, order }) => ({ known, email: `${known ? 'known' : 'unknown'}${order}@example.com` }))

/**
 * How much the times of two groups differ: the rank sum test of Wilcoxon (Mann and Whitney), in standard deviations. It
 * asks for no distribution, and outliers weigh nothing.
 */
function difference(samples: { known: boolean; ms: number }[]): number {
  const ranked = samples.toSorted((a, b) => a.ms - b.ms)
  const count = samples.length / 2
  const sum = ranked.reduce((total, { known }, index) => total + (known ? index + 1 : 0), 0)
  const mean = (count * (2 * count + 1)) / 2
  return Math.abs(sum - mean) / Math.sqrt((count * count * (2 * count + 1)) / 12)
}

/** A mail that takes some milliseconds, without a timer: so many turns of the event loop. */
async function deliverSlowly(): Promise<void> {
  for (let turn = 0; turn < 1000; turn++) {
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}

const isKnown = (email: string) => email.startsWith('known')

test('2 x 500 sends take the same time with and without an account, and so do 2 x 500 wrong codes', async () => {
  const { getPass, send, login } = createTestServer({
    limits,
    isKnown,
    hmac: hmacNode,
    mailer: { send: deliverSlowly },
  })
  const sends: { known: boolean; ms: number }[] = []
  const logins: { known: boolean; ms: number }[] = []
  for (const { known, email } of people) {
    const pass = await getPass(email)
    const after: Promise<unknown>[] = []
    const started = performance.now()
    const answer = await send(pass, { email }, { waitUntil: (promise) => void after.push(promise) })
    sends.push({ known, ms: performance.now() - started })
    expect(answer.status).toBe(200)
    await Promise.all(after)
  }
  expect(difference(sends)).toBeLessThan(suspicious)
  // Later, so that no e-mail that has just been sent warms or cools anything.
  for (const { known, email } of people) {
    const guessed = performance.now()
    const refusal = await login('wrong', email)
    logins.push({ known, ms: performance.now() - guessed })
    expect(refusal.status).toBe(400)
  }
  expect(difference(logins)).toBeLessThan(suspicious)
})

test('the same yardstick finds a server that waits for the mailer', async () => {
  const { getPass, send } = createTestServer({
    limits,
    hmac: hmacNode,
    // As an application might do it by hand: no account, no mail, and the answer waits for both.
    mailer: { send: async ({ to }) => (isKnown(to) ? deliverSlowly() : undefined) },
  })
  const sends: { known: boolean; ms: number }[] = []
  for (const { known, email } of people) {
    const pass = await getPass(email)
    const started = performance.now()
    await send(pass, { email })
    sends.push({ known, ms: performance.now() - started })
  }
  expect(difference(sends)).toBeGreaterThan(2 * suspicious)
})
