import { endpointNames, type SandboxEndpoint } from './endpoints.ts'
import { answerFailure, checkFailure, type FailureOptions, type SandboxFailure } from './failures.ts'

interface Entry {
  endpoint: SandboxEndpoint
  left: number
  /** Requests that it lets pass first. */
  skip?: number
  play: (headers: Headers, carryOut: () => Promise<Response>) => Promise<Response>
}

/** What is to go wrong, and when. Of several entries for one endpoint the first that was made is the first to happen. */
export function createScript() {
  const entries = new Set<Entry>()

  function add(entry: Entry): () => void {
    if (!endpointNames.includes(entry.endpoint)) {
      throw new Error(
        `email-code-kit: the sandbox has no endpoint '${entry.endpoint}'. There are: ${endpointNames.join(', ')}.`,
      )
    }
    entries.add(entry)
    return () => {
      entries.delete(entry)
    }
  }

  return {
    fail(
      endpoint: SandboxEndpoint,
      failure: SandboxFailure,
      { times = 1, skip = 0, after = false }: FailureOptions = {},
    ) {
      checkFailure(failure)
      return add({
        endpoint,
        left: times,
        skip,
        async play(headers, carryOut) {
          if (after) await carryOut()
          return answerFailure(failure, headers)
        },
      })
    },
    hold(endpoint: SandboxEndpoint) {
      let release!: () => void
      const released = new Promise<void>((resolve) => {
        release = resolve
      })
      const forget = add({
        endpoint,
        left: 1,
        async play(_headers, carryOut) {
          await released
          return carryOut()
        },
      })
      return () => {
        forget()
        release()
      }
    },
    /** Answers as the script says, else as the server does. */
    async answer(endpoint: SandboxEndpoint, headers: Headers, carryOut: () => Promise<Response>): Promise<Response> {
      const entry = [...entries].find((each) => each.endpoint === endpoint)
      if (!entry) return carryOut()
      if (entry.skip) {
        entry.skip--
        return carryOut()
      }
      entry.left--
      if (entry.left <= 0) entries.delete(entry)
      return entry.play(headers, carryOut)
    },
  }
}
