import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { listen } from 'email-code-kit/server/node'
import { staticMiddleware } from 'srvx/static'

const folder = fileURLToPath(new URL('../../../storybook-static', import.meta.url))

export interface Storybook {
  /** Where it is: below a path, as on a page of somebody else's. With a trailing slash. */
  url: string
  stop(): Promise<void>
}

const notFound = () => new Response('Not found', { status: 404 })

/** Serves the built Storybook below a path, and nothing beside it. */
export async function startStorybook(path = '/some/sub/path/'): Promise<Storybook> {
  if (!existsSync(folder)) {
    throw new Error('storybook-static is missing: run `node scripts/test.mjs storybook` first.')
  }
  const files = staticMiddleware({ dir: folder, compress: false })
  const listener = await listen({
    port: 0,
    async fetch(request) {
      const url = new URL(request.url)
      if (!url.pathname.startsWith(path)) return notFound()
      url.pathname = url.pathname.slice(path.length - 1)
      return files(new Request(url, request), notFound)
    },
  })
  return { url: listener.url + path, stop: () => listener.close() }
}
