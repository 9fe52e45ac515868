'use client'
import { useCaptchaTokenStore } from '../../hooks/CaptchaTokenProvider.tsx'
import type { Messages } from '../../i18n/Messages.ts'
import type { Blocker } from '../../state/sendGate.ts'
import { useAnnounce } from '../announcer/Announcer.tsx'

/** @internal Why the button does nothing now. */
export const reasons: Record<Blocker, keyof Messages> = {
  sending: 'blockedBySending',
  offline: 'blockedByOffline',
  cooldown: 'blockedByCooldown',
  email: 'blockedByEmail',
  captcha: 'blockedByCaptcha',
}

/** @internal What a press does while sending is not allowed: it leads to the puzzle, or says what is in the way. */
export function useLeadOn(): (blockedBy: Blocker) => void {
  const tokens = useCaptchaTokenStore()
  const announce = useAnnounce()
  return (blockedBy) => {
    if (blockedBy === 'captcha') tokens.focusCaptcha()
    else announce(reasons[blockedBy])
  }
}
