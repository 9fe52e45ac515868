import { apiPath } from '../protocol/paths.ts'
import type { Sandbox } from './Sandbox.ts'

/** Of a page of Playwright, what `routePage` uses. */
export interface RoutablePage {
  route(url: string, handler: (route: RouteLike) => Promise<void>): Promise<unknown>
}

/** Of a route of Playwright, what `routePage` uses. */
export interface RouteLike {
  request(): {
    url(): string
    method(): string
    headers(): Record<string, string>
    postData(): string | null
  }
  fulfill(answer: { status: number; headers: Record<string, string>; body: string }): Promise<void>
  abort(reason?: string): Promise<void>
}

/**
 * Lets the sandbox of a test answer what a page of Playwright asks of the API, from whatever origin.
 *
 * @param url which requests, as `page.route` takes it. @default '**\/api/v2/sdk/**'
 *
 * @example
 * await routePage(page, sandbox)
 * await page.goto('/sign-in')
 */
export async function routePage(page: RoutablePage, sandbox: Pick<Sandbox, 'fetch'>, url = `**${apiPath}/**`) {
  await page.route(url, async (route) => {
    const request = route.request()
    const { origin = '*', ...headers } = request.headers()
    const body = request.postData()
    const answer = await sandbox
      .fetch(request.url(), { method: request.method(), headers, ...(body === null ? {} : { body }) })
      .catch(() => undefined)
    if (!answer) {
      await route.abort('connectionfailed')
      return
    }
    await route.fulfill({
      status: answer.status,
      headers: {
        ...Object.fromEntries(answer.headers),
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'Retry-After, Date',
      },
      body: await answer.text(),
    })
  })
}
