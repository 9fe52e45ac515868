/** Some of the flows, one after the other, in a process of their own: a page has only one clock. Prints what they came to. */
import './page.mjs'

const { checkPasses } = await import('./checkPasses.mjs')
const { createFlow } = await import('./flow.mjs')
const { startProxy } = await import('./proxy.mjs')
const { startService } = await import('./service.mjs')

const [seed, seconds, ...numbers] = process.argv.slice(2).map(Number)
const wrong = []
const results = []
let current
const note = (what) => wrong.push(`flow ${current?.number}: ${what}`)
process.on('unhandledRejection', (reason) => note(`unhandled rejection: ${reason?.stack ?? reason}`))
process.on('uncaughtException', (error) => note(`not caught: ${error.stack}`))
for (const level of ['error', 'warn']) {
  console[level] = (...args) => {
    const text = args.map(String).join(' ')
    // The hint to developers, which a server that cannot be reached brings.
    if (!text.startsWith('email-code-kit: ')) note(`console.${level}: ${text.slice(0, 400)}`)
  }
}

const service = await startService()
const isOf = (tab) => tab?.startsWith(`${current.number}-`)
const proxy = await startProxy({
  port: service.port,
  // What is left of a flow that is over reaches the server like anything else.
  decide: (tab) => (isOf(tab) ? current.flow.decide(tab) : {}),
  report(exchange) {
    if (exchange.pass !== undefined) service.bookOf(exchange.pass).left.push(exchange)
    if (isOf(exchange.tab)) current.flow.report(exchange)
  },
})
const end = performance.now() + seconds * 1000
for (const number of numbers) {
  if (performance.now() > end) break
  current = { number, flow: createFlow({ number, seed }) }
  const result = await current.flow.run({ service, url: proxy.url })
  for (const what of result.wrong) note(`${what}\n    ${result.trail.join('\n    ')}`)
  results.push(result)
}
// An answer may still be on its way, and with it a rejection that nobody handles.
await new Promise((resolve) => setTimeout(resolve, 500))
wrong.push(...checkPasses(service.passes))
proxy.close()
await service.close()
const passes = [...service.passes.values()].map(({ mails, accepted }) => ({ mails, accepted }))
process.stdout.write(JSON.stringify({ results, wrong, passes }), () => process.exit())
