export { deflateNode } from './server/node/deflate.ts'
export { listen, type Listener, type ListenOptions } from './server/node/listen.ts'
