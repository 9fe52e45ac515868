import * as fc from 'fast-check'
import { createTransport } from 'nodemailer'
import parseAddresses from 'nodemailer/lib/addressparser'
import { expect, test } from 'vitest'
import { quotaAddress } from '../../../../src/server/mail/quotaAddress.ts'
import { toAsciiDomain } from '../../../../src/server/mail/toAsciiDomain.ts'
import { toMailAddress } from '../../../../src/server/mail/toMailAddress.ts'

const oneOf = (characters: string) => fc.constantFrom(...Array.from(characters))

/** What addresses are made of, what they are attacked with, and anything. */
const units = fc.oneof(
  { weight: 6, arbitrary: oneOf('abcXYZ019.-_+') },
  { weight: 2, arbitrary: oneOf('éß李ا한İΣſK') },
  { weight: 1, arbitrary: oneOf('@,;:<>()[]"\\ %!=?\r\n\t\0＠，．％\u200B\u202E\uFE0F') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
)
const part = fc.array(units, { minLength: 1, maxLength: 20 }).map((some) => some.join(''))
const address = fc.oneof(
  fc.emailAddress(),
  fc.tuple(part, part).map(([local, domain]) => `${local}@${domain}`),
  fc.tuple(part, fc.domain()).map(([local, domain]) => `${local}@${domain}`),
  fc.tuple(fc.constantFrom('mara', 'a.b', '李娜'), part).map(([local, domain]) => `${local}@${domain}`),
)
const anyText = fc.oneof(address, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
const runs = { numRuns: 3000 }

/** Runs a check on every address that was let through, and makes sure that there were enough of them. */
async function checkAccepted(check: (accepted: string) => void | Promise<void>, numRuns = runs.numRuns) {
  let count = 0
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const accepted = toMailAddress(text)
      if (accepted === undefined) return
      count++
      await check(accepted)
    }),
    { numRuns },
  )
  expect(count).toBeGreaterThan(numRuns / 20)
}

test('what is let through has one @, a domain in ASCII, and nothing that separates, ends a line or is not seen', async () => {
  await checkAccepted((accepted) => {
    expect(accepted).toMatch(/^[^@]+@[a-z\d-]+(\.[a-z\d-]+)*$/)
    expect(accepted).not.toMatch(/[\s\p{C}\p{Z},;:<>()[\]"\\]/u)
    expect(new TextEncoder().encode(accepted).length).toBeLessThanOrEqual(254)
  })
})

test('what is let through is let through again, and stays the same', async () => {
  await checkAccepted((accepted) => {
    expect(toMailAddress(accepted)).toBe(accepted)
  })
})

test('nodemailer reads it as exactly that one address', async () => {
  await checkAccepted((accepted) => {
    expect(parseAddresses(accepted)).toEqual([{ name: '', address: accepted }])
  })
})

const asciiOf = (recipient: string) => {
  const [local, domain = ''] = recipient.split('@')
  return `${local}@${toAsciiDomain(domain)}`
}

test('nodemailer sends it to exactly that one address', async () => {
  const transport = createTransport({ streamTransport: true })
  await checkAccepted(async (accepted) => {
    const { envelope } = await transport.sendMail({
      from: { name: '', address: 'kit@example.com' },
      to: { name: '', address: accepted },
      text: '012345',
    })
    // Where the name is not in ASCII, nodemailer writes the domain in its own letters, too.
    expect(envelope.to.map(asciiOf)).toEqual([accepted])
  }, 600)
})

test('every text is counted as something, which is counted as itself', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const counted = quotaAddress(text)
      expect(quotaAddress(counted)).toBe(counted)
    }),
    runs,
  )
})

test('an address is counted the same in capitals, with spaces around it and with any tag', () => {
  const ascii = fc.tuple(fc.stringMatching(/^[a-z\d]{1,20}$/), fc.domain(), fc.stringMatching(/^[\w+.-]{1,20}$/))
  fc.assert(
    fc.property(ascii, ([local, domain, tag]) => {
      const counted = quotaAddress(`${local}@${domain}`)
      expect(quotaAddress(` ${local.toUpperCase()}@${domain.toUpperCase()}\n`)).toBe(counted)
      const tagged = `${local}+${tag}@${domain}`
      fc.pre(toMailAddress(tagged) !== undefined)
      expect(quotaAddress(tagged)).toBe(counted)
    }),
  )
})
