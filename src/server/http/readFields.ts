import { Refusal } from './Refusal.ts'

/** Largest body, in bytes; the longest honest one is well under 1 KiB. */
export const maxBodySize = 16 * 1024

/** Reads a field of the body: its text as sent, or `''` where it is missing or not a string. */
export type ReadField = (name: string) => string

/**
 * Reads a JSON body. An empty body counts as one without fields, so that the documented checks go on in their order.
 *
 * @throws Refusal KIT.0413 above {@link maxBodySize}, KIT.0400 where it is not a JSON object
 */
export async function readFields(request: Request): Promise<ReadField> {
  const text = await readText(request)
  const body = text.trim() ? parse(text) : {}
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal('KIT.0400')
  return (name) => {
    const value: unknown = Object.hasOwn(body, name) ? (body as Record<string, unknown>)[name] : undefined
    return typeof value === 'string' ? value : ''
  }
}

async function readText(request: Request): Promise<string> {
  const length = request.headers.get('content-length')
  if (Number(length) > maxBodySize) throw new Refusal('KIT.0413')
  try {
    // No body is longer than its length says (RFC 9112, section 6.3), so there is nothing to watch. And not every browser
    // has `Request.body`; there the text is already in memory.
    const isBounded = length !== null || !request.body
    const text = await (isBounded ? request.text() : readBounded(request.body))
    if (text.length <= maxBodySize) return text
  } catch (error) {
    // An adapter in front (srvx) stops reading with an error of its own; anything else is a caller that went away.
    const stopped = (error as { status?: unknown } | undefined)?.status === 413
    if (!stopped && !(error instanceof Refusal)) throw new Refusal('KIT.0400')
  }
  throw new Refusal('KIT.0413')
}

/** @throws Refusal KIT.0413 as soon as it is too long, without reading on */
async function readBounded(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let size = 0; ;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream gives its pieces one after the other, and reading ahead would outrun the limit
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > maxBodySize) {
      reader.cancel().catch(() => undefined)
      throw new Refusal('KIT.0413')
    }
    text += decoder.decode(value, { stream: true })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
