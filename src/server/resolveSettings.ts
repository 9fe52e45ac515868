import { scenariosOf, sessionLifeOf, type Dialect } from '../protocol/dialects.ts'
import type { Scenario } from '../protocol/scenarios.ts'
import { resolveLimits } from './Limits.ts'
import { createOutbox } from './mail/createOutbox.ts'
import { deflate as deflateByPlatform } from './puzzle/deflate.ts'
import { paintPuzzle } from './puzzle/paintPuzzle.ts'
import { createSigner } from './security/createSigner.ts'
import { createWebHmac } from './security/webHmac.ts'
import { createToken } from './security/createToken.ts'
import { randomInt as secureRandomInt } from './security/randomInt.ts'
import type { ProofOfWorkOptions, ServerOptions } from './ServerOptions.ts'
import { createMemoryStore } from './store/createMemoryStore.ts'
import { guardStore } from './store/guardStore.ts'

/** The options with their defaults, and what is made of them: all that a route needs to know. */
export type Settings = ReturnType<typeof resolveSettings>

/**
 * @throws Error for a secret that is too short, a dialect that nobody speaks, an origin that is none, a length of code that
 * no one would trust or type, times and a tolerance that are none, and a proof of work that cannot be made
 */
export function resolveSettings({
  clients = ['demo-client'],
  now = Date.now,
  randomInt = secureRandomInt,
  painter = paintPuzzle,
  deflate = deflateByPlatform,
  secret = createToken(),
  hmac = createWebHmac(),
  language = 'zh',
  dialect = 'ciam',
  scenarios = scenariosOf[dialect],
  pointEncoding = 'plain',
  origins = [],
  codeOrigin = origins[0],
  mailTemplate,
  isKnown,
  assess,
  checkPass,
  emptyEmailCode = 'USER.0004',
  delivery = 'awaited',
  challengeTtl = 120,
  passTtl = 180,
  codeTtl = defaultCodeTtl,
  codeLength = 6,
  tolerance = 5,
  proofOfWork = true,
  createSession = () => inventSession(sessionLifeOf[dialect]),
  basePath = '',
  onError = logError,
  onEvent,
  limits,
  store,
  mailer,
}: ServerOptions) {
  checkDialect(dialect)
  const outbox = createOutbox()
  const report = quietly(onError)
  return {
    clients,
    now,
    randomInt,
    painter,
    deflate,
    language,
    dialect,
    scenarios,
    pointEncoding,
    origins: origins.map(checkOrigin),
    codeOrigin: codeOrigin === undefined ? undefined : checkOrigin(codeOrigin),
    mailTemplate,
    isKnown,
    assess,
    checkPass,
    emptyEmailCode,
    // Waiting for the mailer would tell who has an account.
    delivery: isKnown ? ('queued' as const) : delivery,
    challengeTtl: checkSeconds('challengeTtl', challengeTtl),
    passTtl: checkSeconds('passTtl', passTtl),
    codeTtl: checkCodeTtl(codeTtl),
    codeLength: checkCodeLength(codeLength),
    tolerance: checkTolerance(tolerance),
    proofOfWork: resolveProofOfWork(proofOfWork),
    createSession,
    basePath: checkBasePath(basePath),
    onError: report,
    onEvent,
    limits: resolveLimits(limits),
    store: guardStore(store ?? createMemoryStore({ now }), report),
    outbox,
    mailer: mailer ?? outbox,
    signer: createSigner(checkSecrets(typeof secret === 'string' ? [secret] : secret), hmac),
  }
}

function defaultCodeTtl(scenario: Scenario): number {
  return scenario === 'LOGIN_EMS' ? 300 : 600
}

function inventSession(expire: number) {
  return { session_token: createToken(), id_token: createToken(), expire, status: 'SUCCESS' }
}

/** Without its `cause`, where a mail server may have been quoted, and with it an address. */
function logError(error: unknown): void {
  console.error('email-code-kit: the server has failed.', error instanceof Error ? error.stack : error)
}

/** A log that fails must not spoil an answer. */
function quietly(onError: (error: unknown) => void) {
  const tell = async (error: unknown) => {
    try {
      // It may be async, whatever its type says.
      await (onError(error) as unknown)
    } catch (failure) {
      logError(failure)
    }
  }
  return (error: unknown) => {
    void tell(error)
  }
}

const isGood = (secret: unknown): secret is string => typeof secret === 'string' && secret.length >= 16

function checkSecrets(secrets: readonly unknown[]): readonly string[] {
  if (secrets.length > 0 && secrets.every(isGood)) return secrets
  throw new Error(
    'email-code-kit: the secret is missing or shorter than 16 characters, and a short one can be found from a leaked ' +
      'store. Use 32 random characters or more (openssl rand -hex 32), or leave the option out for one of this process.',
  )
}

function checkDialect(dialect: Dialect): void {
  if (Object.hasOwn(scenariosOf, dialect)) return
  const known = Object.keys(scenariosOf).join(', ')
  throw new Error(
    `email-code-kit: nobody speaks the dialect "${dialect}", so no client would understand it. Use one of ${known}.`,
  )
}

function checkOrigin(origin: string): string {
  // `null` is the origin of sandboxed frames and files, which is nobody's.
  if (origin !== 'null' && URL.canParse(origin) && new URL(origin).origin === origin) return origin
  throw new Error(
    `email-code-kit: "${origin}" is no origin, so no browser would ever match it. ` +
      'Write scheme, host and, where it is not the usual one, port, without a path: https://shop.example.com.',
  )
}

function checkBasePath(path: string): string {
  if (path === '' || /^(\/[^/?#]+)+$/.test(path)) return path
  throw new Error(
    `email-code-kit: basePath is "${path}", and no request would ever match it. ` +
      'Begin with a slash and end without one: /auth.',
  )
}

function checkSeconds(name: string, seconds: number): number {
  if (Number.isFinite(seconds) && seconds > 0) return seconds
  throw new Error(
    `email-code-kit: ${name} is ${seconds}, so nothing would live long enough to be used. ` +
      'Use a number of seconds, or leave it out.',
  )
}

function checkCodeTtl(codeTtl: number | ((scenario: Scenario) => number)) {
  if (typeof codeTtl === 'function') return (scenario: Scenario) => checkSeconds('codeTtl', codeTtl(scenario))
  const seconds = checkSeconds('codeTtl', codeTtl)
  return () => seconds
}

function checkTolerance(pixels: number): number {
  if (Number.isFinite(pixels) && pixels >= 0) return pixels
  throw new Error(
    `email-code-kit: tolerance is ${pixels}, so no puzzle could be solved. Use a number of pixels, or leave it out.`,
  )
}

function checkCodeLength(length: number): number {
  if (Number.isInteger(length) && length >= 4 && length <= 12) return length
  throw new Error(
    `email-code-kit: codeLength is ${length}; with fewer than 4 digits a code is guessed, with more than 12 mistyped. ` +
      'Use 6, or 8 for more safety.',
  )
}

function resolveProofOfWork(option: boolean | ProofOfWorkOptions) {
  const { cost = 5000, tries = 1000 } = typeof option === 'object' ? option : {}
  for (const [name, value] of Object.entries({ cost, tries })) {
    if (Number.isInteger(value) && value >= 1 && value <= 1_000_000) continue
    throw new Error(
      `email-code-kit: proofOfWork.${name} is ${value}, and no device could work that off. ` +
        'Use a whole number from 1 to 1000000, or leave it out.',
    )
  }
  return { isOffered: option !== false, cost, tries }
}
