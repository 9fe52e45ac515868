import {
  isApiError,
  isCodeRejectedError,
  isInvalidResponseError,
  isNetworkError,
  isTimeoutError,
} from '../client/guards.ts'
import type { Recovery } from '../protocol/errorCodes.ts'
import type { Messages } from './Messages.ts'

type ErrorKey = Extract<keyof Messages, `error${string}`>

/** Codes whose sentence says more than that of their recovery. A map, for a server may say `constructor`. */
const sentences = new Map<string, ErrorKey>([
  ['USER.0004', 'errorEmail'],
  ['USER.0005', 'errorEmail'],
  ['CAPTCHA.0002', 'errorWrongPuzzle'],
  ['CAPTCHA.0006', 'errorSendFailed'],
  ['COMMON.1008', 'errorBusy'],
  ['HTTP.503', 'errorBusy'],
  ['LOGIN.1003', 'errorLocked'],
  ['PARAM.0014', 'errorSignInAgain'],
  ['PARAM.0016', 'errorSignInAgain'],
])

const recoveries: Record<Recovery, ErrorKey> = {
  'solve-again': 'errorSolveAgain',
  'fix-email': 'errorCheckEmail',
  'fix-code': 'errorWrongCode',
  wait: 'errorWait',
  retry: 'errorUnknown',
  configuration: 'errorConfiguration',
}

const rejections = { wrong: 'errorWrongCode', expired: 'errorExpiredCode', locked: 'errorLockedCode' } as const

/**
 * The sentence for an error: one of the locale's own where the code is documented, else the server's text (it is in
 * the language of `X-L` already), else the generic one.
 */
export function errorMessage(error: unknown, messages: Messages): string {
  if (isApiError(error)) {
    const key = sentences.get(error.code) ?? (error.recovery && recoveries[error.recovery])
    return key ? messages[key] : error.serverMessage || messages.errorUnknown
  }
  if (isCodeRejectedError(error)) return messages[rejections[error.reason]]
  if (isNetworkError(error)) return messages.errorNetwork
  if (isTimeoutError(error)) return messages.errorTimeout
  return isInvalidResponseError(error) ? messages.errorBusy : messages.errorUnknown
}
