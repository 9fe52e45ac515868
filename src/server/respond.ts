import { headerNames } from '../protocol/headers.ts'
import { reportRequest } from './reportEvents.ts'
import type { Settings } from './resolveSettings.ts'
import { findEndpoint } from './routes/findEndpoint.ts'
import type { RequestContext } from './routes/Route.ts'
import { answerRefusal } from './http/answer.ts'
import { checkCaller } from './http/checkCaller.ts'
import { allowOrigin, answerPreflight } from './http/cors.ts'
import { matchLanguage } from './http/matchLanguage.ts'
import { readFields } from './http/readFields.ts'
import { Refusal } from './http/Refusal.ts'

/** Answers one request, whatever comes, and tells of it. */
export async function respond(settings: Settings, request: Request, context: RequestContext): Promise<Response> {
  const { now, origins, dialect, onError } = settings
  const { headers, method } = request
  const startedAt = now()
  const endpoint = findEndpoint(request.url, settings)
  const report = { method, path: endpoint?.path ?? '', ...(context.ip === undefined ? {} : { ip: context.ip }) }
  const finish = (response: Response, refusal?: Refusal) => {
    allowOrigin(response, headers.get('origin'), origins)
    const code = refusal ? { code: refusal.code } : {}
    reportRequest(settings, { ...report, status: response.status, ...code, ms: now() - startedAt })
    return response
  }
  try {
    return finish(await handle(settings, request, context, endpoint?.route))
  } catch (error) {
    if (!(error instanceof Refusal)) onError(error)
    const refusal = error instanceof Refusal ? error : new Refusal('KIT.0500')
    const language = matchLanguage(headers.get(headerNames.language), settings.language)
    return finish(answerRefusal(refusal, language, dialect), refusal)
  }
}

/** @throws Refusal and, on a fault, anything */
async function handle(
  settings: Settings,
  request: Request,
  context: RequestContext,
  route: NonNullable<ReturnType<typeof findEndpoint>>['route'] | undefined,
): Promise<Response> {
  const { headers, method } = request
  if (!route) throw new Refusal('KIT.0404')
  if (method === 'OPTIONS' && settings.origins.length > 0) return answerPreflight()
  if (route.method !== method) throw new Refusal('KIT.0405', { allow: route.method })
  const clientId = checkCaller(headers, settings.clients)
  const field = route.method === 'POST' ? await readFields(request) : () => ''
  return route.handle({ settings, context, headers, clientId, field })
}
