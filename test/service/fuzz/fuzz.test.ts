import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { paths } from '../../../src/protocol/paths.ts'
import { createTestServer, noLimits } from '../../unit/server/createTestServer.ts'
import { expectDocumented } from './expectDocumented.ts'
import { hostileRequest, type HostileRequest } from './hostileRequest.ts'

/** `npm run test:all` makes it 20,000. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 1000)

/** Without limits, so that every request is looked at, and with a quick proof of work. */
const createOpenServer = () =>
  createTestServer({
    origins: ['https://shop.example.com'],
    proofOfWork: { cost: 1, tries: 1 },
    limits: noLimits,
  })

/** Whoever gets mail must be one person, at one address, whatever was asked for. */
const oneAddress = /^[^\s@,;:<>()"\\[\]\p{C}]+@[A-Za-z0-9.-]+$/u

test(`${runs} requests that somebody made up get documented answers, and no fault`, { timeout: 600_000 }, async () => {
  const { server, errors, outbox, getPass } = createOpenServer()
  const seen = new Map<number, number>()
  const call = async ({ method, path, headers, body }: HostileRequest) => {
    const request = new Request(`https://tenant.example.com${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    })
    const response = await server.fetch(request, { ip: '203.0.113.9' })
    expectDocumented({ status: response.status, headers: response.headers, text: await response.text() })
    seen.set(response.status, (seen.get(response.status) ?? 0) + 1)
  }
  await fc.assert(
    fc.asyncProperty(hostileRequest, async (request) => {
      await call(request)
      expect(errors).toEqual([])
    }),
    { numRuns: runs },
  )
  // The same fields with a pass that is good, so that hostile addresses come as far as the mailer.
  await fc.assert(
    fc.asyncProperty(hostileRequest, fc.context(), async (request, context) => {
      const fields = readFields(request)
      const email = typeof fields['email'] === 'string' ? fields['email'] : ''
      if (!email.trim()) return
      const captcha_token = await getPass(email).catch(() => undefined)
      if (captcha_token === undefined) return
      const body = new TextEncoder().encode(JSON.stringify({ ...fields, type: 'LOGIN_EMS', email, captcha_token }))
      await call({ method: 'POST', path: paths.sendEmail, headers: { ...request.headers, ...rightHeaders }, body })
      context.log(email)
      expect(errors).toEqual([])
      for (const { to } of outbox.mails) expect(to).toMatch(oneAddress)
    }),
    { numRuns: Math.ceil(runs / 4) },
  )
  // The generator reaches every kind of answer, else the rest would say little.
  expect([...seen.keys()].toSorted((a, b) => a - b)).toEqual([200, 204, 400, 404, 405, 413])
  expect(outbox.mails.length).toBeGreaterThan(0)
})

const rightHeaders = {
  'X-operating-sys-version': 'Linux',
  'X-device-fingerprint': '0123456789abcdef',
  'X-agent': 'fuzz',
  'X-client-id': 'demo-client',
}

function readFields({ body }: HostileRequest): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(new TextDecoder().decode(body))
    return typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
