import { afterAll, beforeAll, describe } from 'vitest'
import { createMemoryStore, type Store } from '../../src/server.ts'
import { createRedisStore } from '../../src/server-redis.ts'
import { redisClients, type RedisConnection } from '../support/connectRedis.ts'
import { startRedis, type RedisProcess } from '../support/startRedis.ts'
import { describeStore } from './storeContract.ts'

let redis: RedisProcess

beforeAll(async () => {
  redis = await startRedis()
})

afterAll(async () => redis.stop())

describe('the store in memory', () => {
  const store = createMemoryStore()
  describeStore(() => store)
})

describe.each(redisClients)('the store on Redis by %s', (name, connect) => {
  let connection: RedisConnection
  let store: Store

  beforeAll(async () => {
    connection = await connect(redis.url)
    store = createRedisStore({ send: connection.send, prefix: name, timeout: 10_000 })
  })

  afterAll(() => {
    connection.close()
  })

  describeStore(() => store)
})
