import type { ApiError, CodeRejectedError, InvalidResponseError, NetworkError, TimeoutError } from './errors.ts'

/** By name, not by `instanceof`: an error of another copy of the package, or of another frame, is still recognised. */
export const named = (error: unknown, name: string) => (error as Error | null | undefined)?.name === name

/** Is it a refusal by the API? */
export const isApiError = (error: unknown): error is ApiError =>
  named(error, 'ApiError') && 'keepsPass' in (error as object)
/** Was there no connection? */
export const isNetworkError = (error: unknown): error is NetworkError => named(error, 'NetworkError')
/** Was there no answer in time? `AbortSignal.timeout` of the application counts too. */
export const isTimeoutError = (error: unknown): error is TimeoutError => named(error, 'TimeoutError')
/** Was the answer none that the contract knows? */
export const isInvalidResponseError = (error: unknown): error is InvalidResponseError =>
  named(error, 'InvalidResponseError')
/** Did the application's `verifyCode` reject the code? */
export const isCodeRejectedError = (error: unknown): error is CodeRejectedError => named(error, 'CodeRejectedError')
