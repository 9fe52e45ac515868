import { remote } from 'webdriverio'

/** Types are beside it, so that the project's types are checked where this package is not installed. */
export function connect(port) {
  return remote({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    // An answer that does not come means a browser that hangs: asking again would only take longer.
    connectionRetryCount: 0,
    connectionRetryTimeout: 20_000,
    capabilities: { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true },
  })
}
