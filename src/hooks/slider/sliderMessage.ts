import { isApiError } from '../../client/guards.ts'
import { errorMessage } from '../../i18n/errorMessage.ts'
import type { Messages } from '../../i18n/Messages.ts'
import type { SliderCaptchaState, SliderNotice } from '../../state/sliderCaptcha.ts'

const notices: Record<SliderNotice, keyof Messages> = {
  wrong: 'puzzleWrong',
  expired: 'puzzleExpired',
  'email-changed': 'puzzleEmailChanged',
  spent: 'puzzleSpent',
  sent: 'puzzleResting',
}

/** The one sentence under the puzzle: what it waits for, how it went, what to do next. */
export function sliderMessage({ status, notice, error }: SliderCaptchaState, messages: Messages): string {
  switch (status) {
    case 'idle':
      return messages[notice ? notices[notice] : 'puzzleWaitsForEmail']
    case 'loading':
      return messages.puzzleLoading
    case 'verifying':
      return messages.puzzleVerifying
    case 'passed':
      // Solved, and still nothing to send: the server wants a wait first.
      return notice === 'sent' ? messages.puzzleResting : messages.puzzlePassed
    case 'error':
      return errorMessage(error, messages)
    case 'ready':
    case 'dragging':
    case 'failed':
    case 'expired':
      // A puzzle that could not even be checked was not wrong.
      if (notice === 'wrong' && error && !saysWrong(error)) return errorMessage(error, messages)
      return messages[notice ? notices[notice] : 'puzzleReady']
  }
}

/** Is it about this solution, and not the connection, the limits or the configuration? */
function saysWrong(error: unknown): boolean {
  return isApiError(error) && error.recovery === 'solve-again'
}
