import { act, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import { createClient, type ClientOptions } from '../../../src/client.ts'
import type { Path } from '../../../src/protocol/paths.ts'
import type { ServerOptions } from '../../../src/server.ts'
import { createJsdomApi, turnClock } from '../../support/jsdomParts.ts'

// The real one, from before the clock became one that can be turned.
const { setImmediate } = globalThis

/** The body of an answer is read in some turns of the real event loop, whatever the clock says. */
async function readBodies() {
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}

/** The test API, which knows in addition when nothing is under way any more. */
export function createComplaintApi(serverOptions: ServerOptions = {}) {
  const api = createJsdomApi({ serverOptions })
  const traffic = { asked: 0, underWay: 0 }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    traffic.asked += 1
    traffic.underWay += 1
    try {
      return await api.fetch(input, init)
    } finally {
      traffic.underWay -= 1
    }
  }
  const clientWith = (options: Partial<ClientOptions> = {}) =>
    createClient({ baseUrl: '', clientId: 'demo-client', fetch, ...options })

  return {
    ...api,
    clientWith,
    client: clientWith(),
    /** The next request of a path gets no answer, ever. */
    neverAnswer(path: Path) {
      api.answerNext(path, () => {
        traffic.underWay -= 1
        return new Promise(() => {})
      })
    },
    async mailLeft() {
      await waitFor(() => {
        expect(api.server.outbox.mails).not.toEqual([])
      })
    },
    /** Waits until everything that was asked for is answered, and the answers are on the page. */
    async settled() {
      let seen: number
      do {
        seen = traffic.asked
        await turnClock(0.02)
        await waitFor(() => {
          expect(traffic.underWay).toBe(0)
        })
        await act(readBodies)
        await turnClock(0.02)
      } while (traffic.asked > seen)
    },
  }
}

export type ComplaintApi = ReturnType<typeof createComplaintApi>
