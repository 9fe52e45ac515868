import { Agent, request } from 'node:http'
import { paths } from '../../src/protocol/paths.ts'
import { proofOfWorkPaths } from '../../src/protocol/proofOfWork.ts'
import { callerHeaders } from '../unit/server/createTestServer.ts'

export interface HttpAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Record<string, unknown>
  /** Milliseconds until all of it was there. */
  ms: number
}

/** Calls servers over real HTTP, the one after the other; connections are kept, so that thousands of calls do not use up the ports. */
export function createHttpCaller(urls: readonly string[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  let calls = 0

  async function call(url: string, method = 'GET', body?: object): Promise<HttpAnswer> {
    const start = performance.now()
    return new Promise((resolve, reject) => {
      const headers = { ...callerHeaders, ...(body ? { 'content-type': 'application/json' } : {}) }
      const sent = request(url, { agent, method, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.on('error', reject)
        response.on('end', () => {
          const json = (text ? JSON.parse(text) : {}) as Record<string, unknown>
          const { statusCode: status = 0 } = response
          resolve({ status, headers: response.headers, body: json, ms: performance.now() - start })
        })
      })
      sent.on('error', reject)
      sent.end(body && JSON.stringify(body))
    })
  }

  const next = (path: string) => `${urls[calls++ % urls.length]}${path}`
  const post = async (path: string, body: object) => call(next(path), 'POST', body)

  return {
    /** From every server. */
    getAll: async (path: string) => Promise.all(urls.map(async (url) => (await call(url + path)).body)),
    captcha: async () => call(next(paths.captcha)),
    verify: async (token: string, x: number, sender: string) =>
      post(paths.verifyCaptcha, { token, point_json: `{"x":${x.toFixed(1)},"y":5.0}`, sender }),
    send: async (captcha_token: string, email: string) =>
      post(paths.sendEmail, { email, type: 'LOGIN_EMS', captcha_token }),
    login: async (verify_code: string, email: string) => post(paths.loginWithEmailCode, { email, verify_code }),
    proofOfWork: async () => call(next(proofOfWorkPaths.proofOfWork)),
    verifyProof: async (token: string, solution: string, sender: string) =>
      post(proofOfWorkPaths.verifyProofOfWork, { token, solution, sender }),
    close() {
      agent.destroy()
    },
  }
}

export type HttpCaller = ReturnType<typeof createHttpCaller>

/** How often each outcome came: its error code, or else its status. */
export function tallyAnswers(answers: HttpAnswer[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status, body } of answers) {
    const name = typeof body['error_code'] === 'string' ? body['error_code'] : String(status)
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
