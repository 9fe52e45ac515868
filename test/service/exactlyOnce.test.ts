import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHttpCaller, tallyAnswers, type HttpAnswer, type HttpCaller } from '../support/createHttpCaller.ts'
import { forkRaceServer } from '../support/forkRaceServer.ts'
import { raceAnswer, startRaceServer, type Observed, type RaceServer } from '../support/raceServer.ts'
import { startRedis, type RedisProcess } from '../support/startRedis.ts'

/** Of 200 requests each. `npm run test:all` asks for 50. */
const rounds = Number(process.env['RACE_ROUNDS'] ?? 2)
const time = 60_000 + rounds * 3000
const crowd = Array.from({ length: 200 }, (_, index) => index)

const together = async (call: (index: number) => Promise<HttpAnswer>) =>
  tallyAnswers(await Promise.all(crowd.map(call)))

let redis: RedisProcess

beforeAll(async () => {
  redis = await startRedis()
})

afterAll(async () => redis.stop())

describe.each<[string, () => Promise<RaceServer[]>]>([
  ['memory, one process', async () => [await startRaceServer()]],
  ['Redis, one process', async () => [await startRaceServer(redis.url)]],
  ['Redis, two processes', async () => Promise.all([forkRaceServer(redis.url), forkRaceServer(redis.url)])],
])('exactly once over HTTP: %s', (setUp, start) => {
  let servers: RaceServer[] = []
  let caller: HttpCaller

  beforeAll(async () => {
    servers = await start()
    caller = createHttpCaller(servers.map(({ url }) => url))
  }, 60_000)

  afterAll(async () => {
    caller.close()
    await Promise.all(servers.map(async ({ close }) => close()))
  })

  const getPass = async (email: string) => {
    const { body } = await caller.captcha()
    const verified = await caller.verify(String(body['token']), raceAnswer, email)
    return String(verified.body['captcha_token'])
  }
  const observe = async (email: string) => {
    const all = (await caller.getAll(`/observed?email=${email}`)) as unknown as Observed[]
    return {
      codes: all.flatMap(({ codes }) => codes),
      looks: all.reduce((sum, { looks }) => sum + looks, 0),
    }
  }
  const getCode = async (email: string) => {
    expect((await caller.send(await getPass(email), email)).status).toBe(200)
    const { codes } = await observe(email)
    return codes[0] ?? 'no e-mail'
  }
  /** An address that no other round of any set-up has. */
  const addressOf = (name: string, round: number) =>
    `${name}-${round}@${setUp.toLowerCase().replaceAll(/\W+/g, '-')}.example.com`
  const everyRound = async (name: string, play: (email: string) => Promise<void>) => {
    for (let round = 1; round <= rounds; round++) await play(addressOf(name, round))
  }

  test(
    'of 200 simultaneous sends with one pass one is carried out, and one e-mail leaves',
    async () => {
      await everyRound('send', async (email) => {
        const pass = await getPass(email)
        const outcomes = await together(async () => caller.send(pass, email))
        expect(outcomes).toEqual({ '200': 1, 'IDAAS.SDK.CAPTCHA.0003': 199 })
        expect((await observe(email)).codes).toHaveLength(1)
      })
    },
    time,
  )

  test(
    'of 200 simultaneous sign-ins with the right code one succeeds',
    async () => {
      await everyRound('right', async (email) => {
        const code = await getCode(email)
        const outcomes = await together(async () => caller.login(code, email))
        expect(outcomes).toEqual({ '200': 1, 'IDAAS.SDK.CAPTCHA.0007': 199 })
      })
    },
    time,
  )

  test(
    'of 200 simultaneous wrong codes five are looked at, and after them the right one is refused',
    async () => {
      await everyRound('wrong', async (email) => {
        const code = await getCode(email)
        const { looks } = await observe(email)
        const guess = (index: number) => String((Number(code) + 1 + index) % 1_000_000).padStart(6, '0')
        const outcomes = await together(async (index) => caller.login(guess(index), email))
        expect(outcomes).toEqual({ 'IDAAS.SDK.CAPTCHA.0007': 200 })
        expect((await observe(email)).looks - looks).toBe(5)
        expect(tallyAnswers([await caller.login(code, email)])).toEqual({ 'IDAAS.SDK.CAPTCHA.0007': 1 })
      })
    },
    time,
  )
})
