/** `raceServer.ts` in a process of its own, with the Redis whose address is the argument. It sends its own address. */
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

// It reads the TypeScript, which not every Node that we support can, also what is imported later.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
})
const path = fileURLToPath(new URL('raceServer.ts', import.meta.url))
const { startRaceServer } = await vite.ssrLoadModule(path)
const { url } = await startRaceServer(process.argv[2])
process.send({ url })
process.on('disconnect', () => process.exit())
