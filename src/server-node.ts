export { deflateNode } from './server/node/deflateNode.ts'
export { listen, type Listener, type ListenOptions } from './server/node/listen.ts'
