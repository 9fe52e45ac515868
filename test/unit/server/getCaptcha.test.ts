import { expect, test } from 'vitest'
import { headerNames } from '../../../src/protocol/headers.ts'
import { paths } from '../../../src/protocol/paths.ts'
import { paintPuzzle } from '../../../src/server/puzzle/paintPuzzle.ts'
import { callerHeaders, createTestServer, refused } from './createTestServer.ts'

test('GET captcha answers with every documented field in its order, and nothing that tells the answer', async () => {
  const { getCaptcha } = createTestServer()
  const response = await getCaptcha()
  const body = (await response.json()) as Record<string, unknown>
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json;charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(Object.entries(body)).toEqual([
    ['captchaId', null],
    ['projectCode', null],
    ['captchaOriginalPath', null],
    ['captchaFontType', null],
    ['captchaFontSize', null],
    ['secretKey', null],
    ['originalImageBase64', 'AQ=='],
    ['point', null],
    ['jigsawImageBase64', 'Ag=='],
    ['wordList', null],
    ['pointList', null],
    ['pointJson', null],
    ['token', expect.stringMatching(/^[0-9a-f]{32}$/)],
    ['result', false],
    ['captchaVerification', null],
  ])
})

test.each(['ciam', 'eiam', 'oneaccess'] as const)(
  'in the spelling of %s, too, there is a key where the position is wanted encrypted, and else none',
  async (dialect) => {
    const keyOf = async (pointEncoding: 'plain' | 'aes') => {
      const response = await createTestServer({ dialect, pointEncoding }).getCaptcha()
      return ((await response.json()) as { secretKey: unknown }).secretKey
    }
    expect(await keyOf('plain')).toBeNull()
    expect(await keyOf('aes')).toMatch(/^[A-Za-z0-9]{16}$/)
  },
)

test('the pictures are PNG files of 310 by 155 and 47 by 155 pixels, without a data: prefix', async () => {
  const { getCaptcha } = createTestServer({ painter: paintPuzzle })
  const body = (await (await getCaptcha()).json()) as { originalImageBase64: string; jigsawImageBase64: string }
  expect(readPngSize(body.originalImageBase64)).toEqual({ width: 310, height: 155 })
  expect(readPngSize(body.jigsawImageBase64)).toEqual({ width: 47, height: 155 })
})

test('the painter gets the answer that was drawn, as an integer from 60 to 262', async () => {
  const painted: number[] = []
  let draw = 0
  const { getCaptcha } = createTestServer({
    randomInt: (max) => (draw === 0 ? 0 : max - 1),
    painter: async ({ x }) => {
      painted.push(x)
      return { background: new Uint8Array(), piece: new Uint8Array() }
    },
  })
  await getCaptcha()
  draw = 1
  await getCaptcha()
  expect(painted).toEqual([60, 262])
})

test('two pictures of the same answer differ, since the picture is not drawn from the answer’s numbers', async () => {
  const firsts: number[] = []
  const { getCaptcha } = createTestServer({
    randomInt: () => 0,
    painter: async ({ random }) => {
      firsts.push(random())
      return { background: new Uint8Array(), piece: new Uint8Array() }
    },
  })
  await getCaptcha()
  await getCaptcha()
  expect(firsts[0]).not.toBe(firsts[1])
})

test.each([headerNames.operatingSystem, headerNames.fingerprint, headerNames.agent])(
  'a call without %s, or with an empty one, is refused as incomplete device information',
  async (name) => {
    const { getCaptcha, request } = createTestServer()
    const { [name]: _left, ...others } = callerHeaders
    const expected = {
      status: 400,
      error_code: 'IDAAS.SDK.PARAM.0001',
      error_msg: 'Device information is incomplete',
    }
    expect(await refused(request(paths.captcha, { headers: { ...others, 'X-L': 'en' } }))).toEqual(expected)
    expect(await refused(getCaptcha({ [name]: ' ', 'X-L': 'en' }))).toEqual(expected)
  },
)

test('X-device-ip and X-tenant-id are optional', async () => {
  const { getCaptcha } = createTestServer()
  expect((await getCaptcha({ [headerNames.ip]: '192.168.1.2', [headerNames.tenantId]: '08f770f5' })).status).toBe(200)
})

test('the client id has to be one of the accepted ones', async () => {
  const { getCaptcha } = createTestServer({ clients: ['first', 'second'] })
  expect((await getCaptcha({ [headerNames.clientId]: 'second' })).status).toBe(200)
  expect((await refused(getCaptcha({ [headerNames.clientId]: 'third' }))).error_code).toBe('IDAAS.SDK.PARAM.0003')
  expect((await refused(getCaptcha({ [headerNames.clientId]: '' }))).error_code).toBe('IDAAS.SDK.PARAM.0002')
})

test.each([
  ['en', 'clientId cannot be empty'],
  ['en-GB', 'clientId cannot be empty'],
  ['EN_us', 'clientId cannot be empty'],
  ['zh', 'clientId不能为空'],
  ['zh-Hans-CN', 'clientId不能为空'],
  ['fr', 'clientId不能为空'],
  ['', 'clientId不能为空'],
])('X-L "%s" is answered with "%s"', async (language, text) => {
  const { getCaptcha } = createTestServer()
  const { error_msg } = await refused(getCaptcha({ [headerNames.clientId]: '', [headerNames.language]: language }))
  expect(error_msg).toBe(text)
})

test('the language for a missing X-L can be English', async () => {
  const { getCaptcha } = createTestServer({ language: 'en' })
  expect((await refused(getCaptcha({ [headerNames.clientId]: '' }))).error_msg).toBe('clientId cannot be empty')
})

function readPngSize(base64: string) {
  const bytes = Buffer.from(base64, 'base64')
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}
