/**
 * The server's store on Redis, for more than one process.
 *
 * @packageDocumentation
 */
export type { SendCommand } from './server/redis/createAsk.ts'
export { createRedisStore, type RedisStoreOptions } from './server/redis/createRedisStore.ts'
