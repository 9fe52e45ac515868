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

// A million more at 1,000 a second: after 120 s as many leave as come. What is the most there is in each quarter?
const quarters = []
for (let quarter = 0; quarter < 4; quarter++) {
  const samples = []
  for (let index = 1; index <= 250_000; index++) {
    time += 1
    await issueChallenge(settings)
    if (index % 25_000 === 0) samples.push({ megabytes: megabytes() - empty, entries: store.size })
  }
  quarters.push({
    megabytes: Math.max(...samples.map((sample) => sample.megabytes)),
    entries: Math.max(...samples.map(({ entries }) => entries)),
  })
}
console.log(JSON.stringify({ live, quarters }))
