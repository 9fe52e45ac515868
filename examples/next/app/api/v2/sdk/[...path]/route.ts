/** Without a slash at the end. */
const tenant = process.env.TENANT_URL ?? 'http://127.0.0.1:8787'

/** Bytes; the longest honest body has less than a thousand. */
const maxBody = 16 * 1024

// What is not named here is not passed on: the cookies of this origin above all. Where a proxy of yours writes
// `X-Forwarded-For` itself, name it, too; until then the tenant takes everybody for this server, and limits them as one.
const requestHeaders = [
  'Content-Type',
  'X-operating-sys-version',
  'X-agent',
  'X-device-fingerprint',
  'X-device-ip',
  'X-L',
  'X-client-id',
  'X-tenant-id',
]
// `Retry-After` may be a date, which counts from `Date`.
const answerHeaders = ['Content-Type', 'Cache-Control', 'Retry-After', 'Date']

/** Passes a request of the kit on to the tenant, which allows no page of another origin to ask it (CORS). */
async function passOn(request: Request) {
  const body = await readBody(request)
  if (!body) return new Response(null, { status: 413 })
  const answer = await fetch(tenant + new URL(request.url).pathname, {
    method: request.method,
    headers: pick(request.headers, requestHeaders),
    body: request.method === 'POST' ? body : null,
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  })
  return new Response(answer.body, { status: answer.status, headers: pick(answer.headers, answerHeaders) })
}

/** `undefined` where it is too long; then it is not read to its end. */
async function readBody({ body }: Request) {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > maxBody) return undefined
    chunks.push(chunk)
  }
  return new Blob(chunks)
}

function pick(headers: Headers, names: string[]) {
  return names.flatMap((name): [string, string][] => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value]]
  })
}

export { passOn as GET, passOn as POST }
