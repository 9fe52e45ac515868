import { describe, expect, it } from 'vitest'
import { documentedErrors } from '../../../src/server.ts'
import { en } from '../../../src/locales/en.ts'
import { errorCatalogue, otherErrors } from '../../../stories/support/docs/errors/errorCatalogue.ts'
import { locales } from '../locales/readLocales.ts'

const groups = errorCatalogue(en.messages)
const rows = groups.flatMap((group) => group.rows)

describe('the table of errors', () => {
  it('has every documented code once, in the group of its vendor, with the documented texts', () => {
    const documented = groups.filter(({ family }) => family !== 'unknown').flatMap((group) => group.rows)
    const wholes = documented.filter(({ parameter }) => parameter === undefined)
    expect(Object.fromEntries(wholes.map((row) => [row.code, row.documented]))).toEqual(documentedErrors)
    expect(wholes).toHaveLength(Object.keys(documentedErrors).length)
    const prefixes = Object.fromEntries(groups.map(({ family, rows: [first] }) => [family, first!.code.split('.')[0]]))
    expect(prefixes).toMatchObject({ ciam: 'IDAAS', eiam: 'SDK', oneaccess: 'CAPTCHA' })
  })

  it('has the codes that stand in no table, and a bare 429 and 503', () => {
    const unknown = groups.find(({ family }) => family === 'unknown')!.rows
    expect(unknown.map(({ code, status }) => `${code} ${status}`)).toEqual([
      'PARAM.0004 400',
      'PARAM.0005 400',
      'PARAM.0006 400',
      'CAPTCHA.0001 400',
      'HTTP.429 429',
      'HTTP.503 503',
    ])
    expect(unknown.slice(-2).map(({ recovery, keepsPass }) => ({ recovery, keepsPass }))).toEqual([
      { recovery: 'wait', keepsPass: true },
      { recovery: 'wait', keepsPass: true },
    ])
  })

  it('has a row more where the text of EIAM names a field that changes what follows', () => {
    const named = rows.filter(({ code }) => code === 'SDK.COMMON.1001')
    expect(named.map(({ parameter, recovery }) => [parameter, recovery])).toEqual([
      [undefined, 'configuration'],
      ['email', 'fix-email'],
      ['captcha_token', 'solve-again'],
      ['verify_code', 'fix-code'],
    ])
    expect(named[1]!.documented!.en).toBe('Parameter email cannot be left blank')
  })

  it('says to the developer what is wrong, where it is theirs to mend', () => {
    const told = rows.filter(({ cause }) => cause !== undefined)
    expect(told).toEqual(rows.filter(({ recovery }) => recovery === 'configuration'))
    expect(told.filter(({ cause }) => !/^[\w`].{20,}/.test(cause!))).toEqual([])
  })

  it.each(locales)('has a sentence for everything in $tag', ({ messages }) => {
    const texts = new Set(Object.values(messages))
    const sentences = [...errorCatalogue(messages).flatMap((group) => group.rows), ...otherErrors(messages)]
    expect(sentences.filter(({ sentence }) => !texts.has(sentence))).toEqual([])
  })
})
