const lifetime = 300_000
const tokens = new Map()

/** Stands in for Cloudflare's servers: gives out tokens, and says of each once, within five minutes, that it is good. */
export async function answerAsCloudflare(request) {
  const { pathname } = new URL(request.url)
  if (pathname === '/stand-in/token') {
    const token = crypto.randomUUID()
    tokens.set(token, Date.now() + lifetime)
    return Response.json({ token })
  }
  const token = (await request.formData()).get('response')
  const isGood = tokens.get(token) > Date.now()
  tokens.delete(token)
  return Response.json(isGood ? { success: true } : { success: false, 'error-codes': ['timeout-or-duplicate'] })
}
