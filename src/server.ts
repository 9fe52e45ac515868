/**
 * The reference server: the same API, `Request` in and `Response` out, on whatever has Web standards. What needs Node is
 * in `email-code-kit/server/node`.
 *
 * @packageDocumentation
 */
export { createServer, type Server } from './server/createServer.ts'
export type {
  Assessment,
  Painter,
  PassAttempt,
  ProofOfWorkOptions,
  SendAttempt,
  ServerOptions,
} from './server/ServerOptions.ts'
export type { ServerEvent } from './server/ServerEvent.ts'
export type { Limits } from './server/Limits.ts'
export type { RequestContext } from './server/routes/Route.ts'
export type { RefusalCode, ServerLanguage } from './server/http/describeRefusal.ts'
export type { Hmac } from './server/security/webHmac.ts'
export { createMemoryStore, type MemoryStore } from './server/store/createMemoryStore.ts'
export type { Store } from './server/store/Store.ts'
export type { MailContent, MailDetails, MailTemplate } from './server/mail/composeMail.ts'
export { writeMail } from './server/mail/writeMail.ts'
export type { Mail, Mailer } from './server/mail/Mailer.ts'
export { createOutbox, type Outbox } from './server/mail/createOutbox.ts'
export { createMailbox } from './server/mailbox/createMailbox.ts'
export { createHealth, type Health, type HealthOptions } from './server/health/createHealth.ts'
export { createRandom, type Random } from './server/puzzle/createRandom.ts'
export { deflate, type Deflate } from './server/puzzle/deflate.ts'
export { createPainter, type Difficulty, type PainterOptions } from './server/puzzle/createPainter.ts'
export type { Picture } from './server/puzzle/Picture.ts'
export type { Shape } from './server/puzzle/piece/Shape.ts'
export type { PaintPuzzleOptions, Puzzle } from './server/puzzle/Puzzle.ts'
export { paintPuzzle } from './server/puzzle/paintPuzzle.ts'
export { documentedErrors, type DocumentedError, type DocumentedErrorCode } from './protocol/documentedErrors.ts'
export type { Dialect } from './protocol/dialects.ts'
export type { SessionBody } from './protocol/bodies.ts'
export { scenarios, type Scenario } from './protocol/scenarios.ts'
