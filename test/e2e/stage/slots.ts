import { createClient, type CaptchaTokenResult, type UseSendEmailCodeResult } from 'email-code-kit'

/** Requests of the kit that have left and not come back. */
export const traffic = { underWay: 0 }

export const client = createClient({
  baseUrl: '',
  clientId: 'demo-client',
  async fetch(...request) {
    traffic.underWay += 1
    try {
      return await fetch(...request)
    } finally {
      traffic.underWay -= 1
    }
  },
})

/** What the mounted components hand out to the test. */
export const slots = {
  /** One for each scope. */
  grants: new Set<CaptchaTokenResult['grant']>(),
  send: undefined as UseSendEmailCodeResult | undefined,
}
