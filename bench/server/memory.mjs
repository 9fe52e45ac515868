// The memory that challenges take, and that expired ones leave. Needs --expose-gc.
import { issueChallenge } from '../../dist/server/flow/challenges.js'
import { createMemoryStore } from '../../dist/server.js'

let time = 0
const store = createMemoryStore({ now: () => time })
const settings = {
  store,
  randomInt: (max) => Math.floor(Math.random() * max),
  challengeTtl: 120,
  pointEncoding: 'plain',
}
const megabytes = () => {
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed / 2 ** 20
}

const empty = megabytes()
for (let index = 0; index < 100_000; index++) await issueChallenge(settings)
const live = megabytes() - empty

// A million more at 1,000 a second: after 120 s as many leave as come.
const after = []
for (let index = 1; index <= 1_000_000; index++) {
  time += 1
  await issueChallenge(settings)
  if (index % 250_000 === 0) after.push({ megabytes: megabytes() - empty, entries: store.size })
}
console.log(JSON.stringify({ live, after }))
