import { createServer } from '../../createServer.ts'
import { createHealth, healthPaths, type Health } from '../../health/createHealth.ts'
import { createMailbox } from '../../mailbox/createMailbox.ts'
import { pathOf } from '../../http/pathOf.ts'
import type { FetchHandler } from '../../node/adaptFetch.ts'
import { deflateNode } from '../../node/deflateNode.ts'
import { hmacNode } from '../../node/hmacNode.ts'
import { listen } from '../../node/listen.ts'
import type { Config } from '../config/Config.ts'
import { connectPeers, type Peers } from './connectPeers.ts'
import type { Log } from '../log/createLog.ts'
import { describeError } from '../log/describeError.ts'
import { explainListenError } from './explainListenError.ts'
import { guardMailbox } from './guardMailbox.ts'
import { levelOf } from '../log/levelOf.ts'

export interface RunningServer {
  /** Where it listens, without a trailing slash. */
  url: string
  /**
   * Lets what has begun finish, then closes the connections to Redis and the mail server. Bounded.
   *
   * @returns whether everything finished
   */
  stop(): Promise<boolean>
}

/** Milliseconds that requests and queued e-mails may take when it stops. */
const stopTimeout = 10_000

/**
 * Starts what the configuration says.
 *
 * @throws Error for people, where it cannot be started
 */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const peers = await connectPeers(config, log)
  try {
    const health = createHealth(peers)
    const fetch = route(config, { log, health, peers })
    const { port, host: hostname, trustedProxies } = config
    const proxies = trustedProxies.length > 0 ? { trustedProxies } : {}
    const listener = await listen({ fetch, port, hostname, ...proxies })
    return {
      url: listener.url,
      async stop() {
        health.drain()
        const finished = await listener.stop(stopTimeout)
        return (await peers.close()) && finished
      },
    }
  } catch (error) {
    await peers.close()
    throw explainListenError(error, config)
  }
}

/** Who answers what: health, the mailbox where there is one, and the API all the rest. */
function route(config: Config, { log, health, peers }: { log: Log; health: Health; peers: Peers }): FetchHandler {
  const { clients, origins, language, dialect, codeTtl } = config
  const [secret, previous] = config.secrets
  const server = createServer({
    clients,
    origins,
    language,
    dialect,
    ...(peers.store ? { store: peers.store } : {}),
    ...(peers.mailer ? { mailer: peers.mailer } : {}),
    ...(secret === undefined ? {} : { secret: previous === undefined ? secret : [secret, previous] }),
    ...(codeTtl === undefined ? {} : { codeTtl }),
    deflate: deflateNode,
    hmac: hmacNode,
    onError: (error) => log({ level: 'error', event: 'error', ...describeError(error) }),
    onEvent: (event) => log({ level: levelOf(event), ...event }),
  })
  const mailbox = createMailbox(server.outbox)
  const showMailbox = config.showCodesToTheNetwork ? mailbox.fetch : guardMailbox(mailbox)
  return async (request, context) => {
    const pathname = pathOf(request.url)
    if (healthPaths.includes(pathname)) return health.fetch(request)
    if (!config.mailbox) return server.fetch(request, context)
    // Whoever types the address alone is looking for their code.
    if (pathname === '/') return new Response(null, { status: 302, headers: { location: '/mailbox' } })
    const isMailbox = /^\/mailbox(\.json|\/.*)?$/.test(pathname)
    return isMailbox ? showMailbox(request, context) : server.fetch(request, context)
  }
}
