import {
  CodeRejectedError,
  InvalidResponseError,
  NetworkError,
  TimeoutError,
  type ApiError,
} from '../../../../src/client.ts'
import { isApiError } from '../../../../src/client/guards.ts'
import { toError } from '../../../../src/client/toError.ts'
import { errorMessage } from '../../../../src/i18n/errorMessage.ts'
import type { Messages } from '../../../../src/i18n/Messages.ts'
import { documentedErrors, type DocumentedError } from '../../../../src/protocol/documentedErrors.ts'
import { knownErrorCodes, normalizeErrorCode, type ErrorFamily } from '../../../../src/protocol/errorCodes.ts'
import { explainConfiguration } from '../../../../src/protocol/explainConfiguration.ts'

export interface ErrorRow {
  /** As it stands on the wire. */
  code: string
  /** It means this only where its text names this field of the request. */
  parameter?: string
  status: number
  /** The vendor's texts; none for a code that stands in no table. */
  documented: DocumentedError | undefined
  /** Which option of the kit it finds wrong, as the console says in development. */
  cause: string | undefined
  recovery: ApiError['recovery']
  keepsPass: boolean
  /** What the person reads, in the language in use. */
  sentence: string
}

export interface ErrorGroup {
  family: ErrorFamily
  title: string
  rows: ErrorRow[]
}

const titles: Record<ErrorFamily, string> = {
  ciam: 'Bamboocloud CIAM',
  eiam: 'Bamboocloud EIAM',
  oneaccess: 'Huawei OneAccess',
  unknown: 'Without a code, and gaps in the numbers',
}

/** Every field of a request, for the codes whose text names one. */
const parameters = ['email', 'type', 'captcha_token', 'verify_code', 'point_json', 'token', 'sender']

/** Reads a refusal as the client does, from the answer. */
function read(status: number, code: string, message: string): ApiError {
  const error = toError(new Response(null, { status }), { error_code: code, error_msg: message })
  if (isApiError(error)) return error
  throw error
}

function rowOf(
  code: string,
  documented: DocumentedError | undefined,
  messages: Messages,
  { status = documented?.status ?? 400, parameter }: { status?: number; parameter?: string } = {},
): ErrorRow {
  const text = documented?.en.replace('{0}', parameter ?? '{0}') ?? ''
  const error = read(status, code, text)
  const { recovery, keepsPass } = error
  const [, cause] = / The cause: (.+?)\.(?: The documented measure: .*)?$/.exec(explainConfiguration(error)) ?? []
  return {
    code: code || error.code,
    ...(parameter === undefined ? {} : { parameter }),
    status,
    documented: documented && { ...documented, en: text },
    cause: recovery === 'configuration' ? cause : undefined,
    recovery,
    keepsPass,
    sentence: errorMessage(error, messages),
  }
}

/** A code, and once more for each field of a request that changes what it means. */
function rowsOf(code: string, documented: DocumentedError, messages: Messages): ErrorRow[] {
  const row = rowOf(code, documented, messages)
  const named = (documented.en.includes('{0}') ? parameters : [])
    .map((parameter) => rowOf(code, documented, messages, { parameter }))
    .filter(({ recovery, keepsPass }) => recovery !== row.recovery || keepsPass !== row.keepsPass)
  return [row, ...named]
}

/** Every code that a vendor documents and every other one that the kit knows, with what it means. */
export function errorCatalogue(messages: Messages): ErrorGroup[] {
  const documented = Object.entries(documentedErrors as Record<string, DocumentedError>)
  const normalized = new Set(documented.map(([code]) => normalizeErrorCode(code)))
  const gaps = knownErrorCodes().filter((code) => !normalized.has(code))
  const undocumented = [
    ...gaps.map((code) => rowOf(code, undefined, messages)),
    ...[429, 503].map((status) => rowOf('', undefined, messages, { status })),
  ]
  const rows = documented.flatMap(([code, error]) => rowsOf(code, error, messages))
  const families: ErrorFamily[] = ['ciam', 'eiam', 'oneaccess']
  return [
    ...families.map((family) => ({
      family,
      title: titles[family],
      rows: rows.filter(({ code }) => read(400, code, '').family === family),
    })),
    { family: 'unknown', title: titles.unknown, rows: undocumented },
  ]
}

/** The errors that are no refusal of the API. */
export function otherErrors(messages: Messages): { name: string; when: string; sentence: string }[] {
  return [
    { name: 'NetworkError', when: 'no connection', error: new NetworkError('') },
    { name: 'TimeoutError', when: 'no answer in time; it may have been carried out', error: new TimeoutError('') },
    {
      name: 'InvalidResponseError',
      when: 'an answer that the contract does not know; it may have been carried out',
      error: new InvalidResponseError(''),
    },
    ...(['wrong', 'expired', 'locked'] as const).map((reason) => ({
      name: `CodeRejectedError('${reason}')`,
      when: 'thrown by your own `verifyCode`',
      error: new CodeRejectedError(reason),
    })),
  ].map(({ name, when, error }) => ({ name, when, sentence: errorMessage(error, messages) }))
}
