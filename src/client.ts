/**
 * The API without React: one function an endpoint, and its errors.
 *
 * @packageDocumentation
 */
export { createClient } from './client/createClient.ts'
export type { ClientOptions, Device } from './client/ClientOptions.ts'
export type { CallOptions, Challenge, Client, Pass, Session } from './client/Client.ts'
export { ApiError, CodeRejectedError, InvalidResponseError, NetworkError, TimeoutError } from './client/errors.ts'
export {
  isApiError,
  isCodeRejectedError,
  isInvalidResponseError,
  isNetworkError,
  isTimeoutError,
} from './client/guards.ts'
export type { ErrorCode, ErrorFamily, Recovery } from './protocol/errorCodes.ts'
export { scenarios, type Scenario } from './protocol/scenarios.ts'
