/** Why sending is not allowed now; the first that applies. */
export type Blocker = 'sending' | 'offline' | 'cooldown' | 'email' | 'captcha'

export interface SendFacts {
  sending: boolean
  online: boolean
  coolingDown: boolean
  emailValid: boolean
  /** There is a live pass for exactly this address. */
  hasPass: boolean
}

export type SendGate = { allowed: true } | { allowed: false; blockedBy: Blocker }

/** The one rule of sending, derived and never set: a live pass for exactly this address, and nothing in the way. */
export function sendGate(facts: SendFacts): SendGate {
  const blockedBy = firstBlocker(facts)
  return blockedBy ? { allowed: false, blockedBy } : { allowed: true }
}

function firstBlocker({ sending, online, coolingDown, emailValid, hasPass }: SendFacts): Blocker | undefined {
  if (sending) return 'sending'
  if (!online) return 'offline'
  if (coolingDown) return 'cooldown'
  if (!emailValid) return 'email'
  return hasPass ? undefined : 'captcha'
}
