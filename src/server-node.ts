/**
 * What the reference server needs in Node: listening, mounting in `node:http`, and what Node does quicker.
 *
 * @packageDocumentation
 */
export type { FetchHandler, ProxyOptions } from './server/node/adaptFetch.ts'
export { createNodeHandler } from './server/node/createNodeHandler.ts'
export { deflateNode } from './server/node/deflateNode.ts'
export { hmacNode } from './server/node/hmacNode.ts'
export { loadBackgrounds } from './server/node/loadBackgrounds.ts'
export { listen, type Listener, type ListenOptions } from './server/node/listen.ts'
