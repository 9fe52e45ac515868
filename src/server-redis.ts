export { createRedisStore, type RedisStoreOptions } from './server/redis/createRedisStore.ts'
