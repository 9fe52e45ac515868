/** The Redis that tests start: `REDIS_SERVER_PATH` as it is, else `redis-server` where programs are looked for. */
export function findRedis(): string | undefined
