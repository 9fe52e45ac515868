import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The Redis that tests start: `REDIS_SERVER_PATH` as it is, else `redis-server` where programs are looked for. */
export function findRedis() {
  return process.env.REDIS_SERVER_PATH || inPath('redis-server') || inPath('redis-server.exe')
}

function inPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
