/**
 * For the tests of an application: the reference server in the process of the test, and a hand for the slider.
 *
 * @packageDocumentation
 */
export { createSandbox } from './testing/createSandbox.ts'
export type { Sandbox, SandboxOptions, SandboxRequest } from './testing/Sandbox.ts'
export type { SandboxEndpoint } from './testing/endpoints.ts'
export type { FailureOptions, SandboxFailure } from './testing/failures.ts'
export { solve, type SolveOptions } from './testing/solve.ts'
export type { Solution } from './testing/puzzleOnPage.ts'
export type { UserLike } from './testing/solveWithUser.ts'
export type { LocatorLike, PageLike } from './testing/solveInPage.ts'
export { sliderKeys } from './testing/sliderKeys.ts'
export { routePage, type RoutablePage, type RouteLike } from './testing/routePage.ts'
export { prepareJsdom } from './testing/prepareJsdom.ts'
export type { Mail } from './server/mail/Mailer.ts'
