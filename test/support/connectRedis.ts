import { createClient } from '@redis/client'
import { Redis } from 'ioredis'
import type { RedisStoreOptions } from '../../src/server-redis.ts'

export interface RedisConnection {
  send: RedisStoreOptions['send']
  close(): void
}

/** With the options that the README recommends. */
export async function connectRedisClient(url: string): Promise<RedisConnection> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: 0 },
    socket: { connectTimeout: 2000 },
  })
  // It goes on trying by itself; without a listener the first failure would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return {
    send: (args) => client.sendCommand(args),
    close: () => {
      client.destroy()
    },
  }
}

/** With the options that the README recommends. */
export async function connectIoredis(url: string): Promise<RedisConnection> {
  const redis = new Redis(url, { enableOfflineQueue: false, autoResendUnfulfilledCommands: false, lazyConnect: true })
  redis.on('error', () => undefined)
  await redis.connect()
  return {
    send: ([name, ...rest]) => redis.call(name, ...rest),
    close: () => {
      redis.disconnect()
    },
  }
}

export const redisClients = [
  ['@redis/client', connectRedisClient],
  ['ioredis', connectIoredis],
] as const
