import { Refusal } from '../http/Refusal.ts'
import { quotaAddress } from '../mail/quotaAddress.ts'
import type { Settings } from '../resolveSettings.ts'
import { ipBucket } from '../security/ipBucket.ts'

const minute = 60_000
const hour = 60 * minute

interface Quota {
  /** What is counted, and for whom: a hash, or nobody. */
  key: string
  limit: number | false
  windowMs: number
  code: 'KIT.0429' | 'KIT.0503'
}

/**
 * Counts a send against every limit: by address, by IP, over all.
 *
 * @returns `refund`, for a send that came to nothing
 * @throws Refusal KIT.0429 or KIT.0503 with the seconds to wait; then nothing was counted
 */
export async function chargeSend(settings: Settings, email: string, ip: string | undefined) {
  const { cooldown, perAddressHour, perIpHour, sendsPerMinute } = settings.limits
  const address = await settings.signer.sign('quota of an address', quotaAddress(email))
  // The longest wait comes first, so that `Retry-After` is not outdone by the next refusal.
  return charge(settings, [
    { key: `address-hour-${address}`, limit: perAddressHour, windowMs: hour, code: 'KIT.0429' },
    ...(await byIp(settings, 'ip-hour', ip, perIpHour, hour)),
    {
      key: `cooldown-${address}`,
      limit: cooldown ? 1 : false,
      windowMs: Number(cooldown) * 1000,
      code: 'KIT.0429',
    },
    { key: 'all-minute', limit: sendsPerMinute, windowMs: minute, code: 'KIT.0503' },
  ])
}

/** Counts a call of `captcha` or `captcha/verify` by its IP. */
export async function chargeCaptcha(settings: Settings, endpoint: string, ip: string | undefined): Promise<void> {
  await charge(settings, await byIp(settings, endpoint, ip, settings.limits.captchaPerIpMinute, minute))
}

/** Counts a try at a code by its IP, whosever code it is. */
export async function chargeLogin(settings: Settings, ip: string | undefined): Promise<void> {
  await charge(settings, await byIp(settings, 'login', ip, settings.limits.loginsPerIpMinute, minute))
}

async function byIp(
  { signer }: Settings,
  name: string,
  ip: string | undefined,
  limit: number | false,
  windowMs: number,
): Promise<Quota[]> {
  if (!ip || limit === false) return []
  return [{ key: `${name}-${await signer.sign('quota of an IP', ipBucket(ip))}`, limit, windowMs, code: 'KIT.0429' }]
}

async function charge({ store }: Settings, quotas: Quota[]) {
  const hit = async ({ key: name, limit, windowMs, code }: Quota) => {
    if (limit === false) return []
    const key = `quota:${name}`
    const { count, resetMs } = await store.hit(key, windowMs)
    return [{ key, code, resetMs, over: count > limit }]
  }
  const results = await Promise.allSettled(quotas.map(hit))
  const charged = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
  // Also what was counted over a limit is taken back, else a refused send would block the one after a refund.
  const refund = async () => {
    await Promise.all(charged.map(({ key }) => store.refund(key)))
  }
  const failed = results.find((result) => result.status === 'rejected')
  const refused = charged.find(({ over }) => over)
  if (!failed && !refused) return { refund }
  await refund()
  throw refused ? new Refusal(refused.code, { retryAfter: refused.resetMs / 1000 }) : failed?.reason
}
