/** Lua that Redis runs in one step. Each touches one key only, so that it runs on any node of a cluster. */
export const scripts = {
  /** Answers with what was there before and its time to live, so that a write that came too late can be undone. */
  set: `
local old = redis.call('GET', KEYS[1])
local ttl = redis.call('PTTL', KEYS[1])
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return {old, ttl}`,

  /** Undoes `set`, unless somebody has written since. */
  restore: `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`,

  /** `GETDEL`, with the time that the value still had. */
  take: `
local value = redis.call('GET', KEYS[1])
local ttl = redis.call('PTTL', KEYS[1])
redis.call('DEL', KEYS[1])
return {value, ttl}`,

  /** Not only the first hit sets the time: a counter that lost it would lock somebody out for ever. */
  hit: `
local count = redis.call('INCR', KEYS[1])
local ttl = redis.call('PTTL', KEYS[1])
if ttl < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  ttl = tonumber(ARGV[1])
end
return {count, ttl}`,

  refund: `
local count = tonumber(redis.call('GET', KEYS[1]))
if count and count > 1 then return redis.call('DECR', KEYS[1]) end
redis.call('DEL', KEYS[1])
return 0`,
} as const
