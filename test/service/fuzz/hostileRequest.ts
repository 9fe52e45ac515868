import * as fc from 'fast-check'
import { headerNames } from '../../../src/protocol/headers.ts'
import { paths } from '../../../src/protocol/paths.ts'
import { proofOfWorkPaths } from '../../../src/protocol/proofOfWork.ts'
import { scenarios } from '../../../src/protocol/scenarios.ts'

/** A request as somebody might make it up. */
export interface HostileRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: Uint8Array | undefined
}

const endpoints: string[] = [...Object.values(paths), ...Object.values(proofOfWorkPaths)]
const bytes = (text: string) => new TextEncoder().encode(text)

/** What a header can carry: latin-1 without control characters; what `fetch` would trim is left out. */
const headerValue = fc
  .string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)), maxLength: 300 })
  .map((value) => value.replaceAll('\u007F', '').trim())

const method = fc.oneof(
  { weight: 8, arbitrary: fc.constant('right') },
  { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND') },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z!#$%&'*+.^_`|~-]{1,12}$/) },
)

const path = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...endpoints) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...endpoints), fc.constantFrom('/', '?x=1', '//', '/..', '%00', '#', ';a', '.json'))
      .map(([endpoint, more]) => endpoint + more),
  },
  { weight: 1, arbitrary: fc.webPath() },
)

const injections = [
  'victim@example.com\r\nBcc: evil@example.com',
  'a@example.com, b@example.com',
  'Friends: a@example.com, b@example.com;',
  '"a\\"@b"@example.com',
  '<script>@example.com',
  '../../etc/passwd',
  '{"$gt":""}',
  '${7*7}',
  '\u0000',
  '\uD800',
  '\u202Emoc.elpmaxe@a',
  '__proto__',
  'a@[127.0.0.1]',
  'a@0x7f.1',
  'a@xn--',
  `${'a'.repeat(300)}@example.com`,
]

const address = fc.oneof(
  fc.emailAddress(),
  fc.constantFrom(...injections),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.nat(50).map((person) => `person${person}@example.com`),
)
const token = fc.oneof(fc.stringMatching(/^[0-9a-f]{32}$/), fc.string({ unit: 'binary', maxLength: 100 }))
const pointJson = fc.oneof(
  fc.float().map((x) => `{"x":${x},"y":5.0}`),
  fc.json(),
  fc.constantFrom('{"x":1e999,"y":5}', '{"x":"1","y":5}', '[]', 'null', '{', '{"__proto__":{"x":1},"y":5}'),
  fc.base64String(),
)
const anything = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(...injections))

/** A body that looks right, with any of its fields wrong, missing or of another type, and with keys that reach for prototypes. */
const likelyBody = fc
  .record(
    {
      email: fc.oneof({ weight: 4, arbitrary: address }, anything),
      sender: fc.oneof({ weight: 4, arbitrary: address }, anything),
      type: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...scenarios) }, anything),
      token: fc.oneof({ weight: 4, arbitrary: token }, anything),
      point_json: fc.oneof({ weight: 4, arbitrary: pointJson }, anything),
      captcha_token: fc.oneof(
        fc.tuple(token, pointJson).map(([front, back]) => `${front}---${back}`),
        anything,
      ),
      solution: fc.oneof(fc.stringMatching(/^[0-9a-f]{0,80}$/), anything),
      verify_code: fc.oneof(fc.stringMatching(/^\d{6}$/), anything),
      constructor: anything,
      toString: anything,
    },
    { requiredKeys: [] },
  )
  .map((fields) => JSON.stringify(fields))
  .chain((json) => fc.constantFrom(json, json.replace('{', '{"__proto__":{"email":"a@b"},')))

const body = fc.oneof(
  { weight: 10, arbitrary: likelyBody.map(bytes) },
  { weight: 2, arbitrary: fc.json().map(bytes) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 500 }) },
  // Around the limit of 16 KiB, and above it.
  {
    weight: 1,
    arbitrary: fc
      .oneof(fc.integer({ min: 16_300, max: 16_500 }), fc.integer({ min: 0, max: 60_000 }))
      .map((length) => bytes(`{"email":"${'a'.repeat(length)}"}`)),
  },
  { weight: 1, arbitrary: fc.nat(8000).map((depth) => bytes('['.repeat(depth) + ']'.repeat(depth))) },
  { weight: 1, arbitrary: fc.constant(undefined) },
)

const callerHeaders = fc.record({
  [headerNames.operatingSystem]: fc.oneof({ weight: 9, arbitrary: fc.constant('Linux') }, headerValue),
  [headerNames.fingerprint]: fc.oneof({ weight: 9, arbitrary: fc.constant('0123456789abcdef') }, headerValue),
  [headerNames.agent]: fc.oneof({ weight: 9, arbitrary: fc.constant('fuzz') }, headerValue),
  [headerNames.clientId]: fc.oneof({ weight: 9, arbitrary: fc.constant('demo-client') }, headerValue),
})
const moreHeaders = fc.record(
  {
    [headerNames.language]: fc.oneof(
      fc.constantFrom('en', 'zh_CN', 'ar', 'x'.repeat(300), '*', 'de;q=0.5, en'),
      headerValue,
    ),
    'content-type': fc.oneof(fc.constantFrom('application/json', 'text/plain', 'multipart/form-data'), headerValue),
    'content-encoding': fc.constantFrom('gzip', 'br', 'identity'),
    origin: fc.oneof(fc.constantFrom('https://shop.example.com', 'null', '*'), headerValue),
    'x-forwarded-for': fc.oneof(fc.ipV4(), fc.ipV6(), headerValue),
    cookie: headerValue,
    [headerNames.ip]: headerValue,
  },
  { requiredKeys: [] },
)

/** Requests that are right but for something, wrong in everything, and all between. */
export const hostileRequest: fc.Arbitrary<HostileRequest> = fc
  .record({ method, path, caller: callerHeaders, more: moreHeaders, body })
  .map(({ caller, more, ...request }) => {
    const isRead = request.path.endsWith('/captcha') || request.path.endsWith('/proof-of-work')
    const verb = request.method === 'right' ? (isRead ? 'GET' : 'POST') : request.method
    return {
      path: request.path,
      method: verb,
      headers: Object.fromEntries(Object.entries({ ...caller, ...more }).filter(([, value]) => value !== undefined)),
      body: /^(get|head)$/i.test(verb) ? undefined : request.body,
    }
  })
