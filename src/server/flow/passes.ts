import { Refusal } from '../http/Refusal.ts'
import type { Settings } from '../resolveSettings.ts'
import { isToken } from '../security/createToken.ts'

interface Pass {
  pointJson: string
  /** HMAC of the address it was solved for. */
  sender: string
  /** Milliseconds since 1970. */
  expires: number
}

const separator = '---'
const keyOf = (token: string) => `pass:${token}`

/**
 * Remembers a solved challenge as a pass for one address.
 *
 * @param pointJson as sent: it is part of the pass, so `237.0` must not become `237`
 * @returns the `captcha_token` of the wire (contract section 8)
 */
export async function grantPass(
  { store, signer, now, passTtl }: Settings,
  { token, pointJson, email }: { token: string; pointJson: string; email: string },
): Promise<string> {
  const sender = await signer.sign('pass', email)
  const pass: Pass = { pointJson, sender, expires: now() + passTtl * 1000 }
  await store.set(keyOf(token), JSON.stringify(pass), passTtl * 1000)
  return token + separator + pointJson
}

/**
 * Takes a pass out of the store: of all simultaneous callers one gets it. It is spent even if it was for another
 * address.
 *
 * @returns `putBack`, which makes it usable again for the rest of its life
 * @throws Refusal CAPTCHA.0003 absent, expired or used; CAPTCHA.0004 for another address, or not the text given out
 */
export async function takePass({ store, signer, now }: Settings, captchaToken: string, email: string) {
  const [token = ''] = captchaToken.split(separator, 1)
  const text = isToken(token) ? await store.take(keyOf(token)) : undefined
  const pass = text === undefined ? undefined : (JSON.parse(text) as Pass)
  if (!pass || pass.expires <= now()) throw new Refusal('CAPTCHA.0003')
  const genuine = captchaToken === token + separator + pass.pointJson
  if (!genuine || !(await signer.matches(pass.sender, 'pass', email))) throw new Refusal('CAPTCHA.0004')
  return {
    async putBack() {
      const left = pass.expires - now()
      if (left > 0) await store.set(keyOf(token), JSON.stringify(pass), left)
    },
  }
}
