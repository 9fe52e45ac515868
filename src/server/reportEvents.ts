import type { Settings } from './resolveSettings.ts'
import type { ServerEvent } from './ServerEvent.ts'

type RequestEvent = Extract<ServerEvent, { event: 'request' }>
type MailEvent = Extract<ServerEvent, { event: 'mail' }>

/** Tells `onEvent` of an answer. Not waited for: nobody shall wait for a log. */
export function reportRequest(settings: Settings, { ip, ...rest }: Omit<RequestEvent, 'event'>): void {
  report(settings, async () => ({
    event: 'request',
    ...rest,
    ...(ip === undefined ? {} : { ip: await hash(settings, ip) }),
  }))
}

/** Tells `onEvent` of an e-mail. */
export function reportMail(settings: Settings, { email, ...rest }: Omit<MailEvent, 'event'>): void {
  report(settings, async () => ({ event: 'mail', ...rest, email: await hash(settings, email.toLowerCase()) }))
}

function report({ onEvent, onError }: Settings, describe: () => Promise<ServerEvent>): void {
  if (onEvent) describe().then(onEvent).catch(onError)
}

/** The same for the same text, and worth nothing to who has no secret: addresses and IPs are easily guessed. */
async function hash({ signer }: Settings, text: string): Promise<string> {
  return (await signer.sign('event', text)).slice(0, 16)
}
