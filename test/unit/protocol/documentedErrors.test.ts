import { expect, test } from 'vitest'
import { documentedErrors, type DocumentedError } from '../../../src/protocol/documentedErrors.ts'

const all = Object.entries<DocumentedError>(documentedErrors)

test('only "system busy" is a 500; every other refusal is a 400', () => {
  expect(all.filter(([, { status }]) => status !== 400).map(([code, { status }]) => [code, status])).toEqual([
    ['SDK.COMMON.1008', 500],
  ])
})

test.each(all)('%s has an English text, and no text of it has blanks around it', (_code, { en, zh, measure }) => {
  expect(en).not.toBe('')
  for (const text of [en, zh, measure]) expect(text).toBe(text?.trim())
})

test.each([
  'IDAAS.SDK.PARAM.0001',
  'IDAAS.SDK.PARAM.0002',
  'IDAAS.SDK.PARAM.0003',
  'IDAAS.SDK.USER.0004',
  'IDAAS.SDK.PARAM.0007',
  'IDAAS.SDK.PARAM.0008',
  'IDAAS.SDK.CAPTCHA.0003',
  'IDAAS.SDK.CAPTCHA.0004',
  'IDAAS.SDK.CAPTCHA.0005',
  'IDAAS.SDK.CAPTCHA.0006',
] as const)('%s of the e-mail page comes in both languages and with the handling measure', (code) => {
  expect(documentedErrors[code]).toEqual({
    status: 400,
    en: expect.stringMatching(/^[\x20-\x7E]+$/),
    zh: expect.stringMatching(/\p{Script=Han}/u),
    measure: expect.stringMatching(/./),
  })
})

test('where nothing is documented there is no field either', () => {
  expect(documentedErrors['IDAAS.SDK.PARAM.0014']).toEqual({ status: 400, en: 'Invalid state token' })
  expect(Object.keys(documentedErrors['IDAAS.SDK.PARAM.0014'])).toEqual(['status', 'en'])
})
