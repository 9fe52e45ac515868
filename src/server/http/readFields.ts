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
  let size = Number(request.headers.get('content-length'))
  if (size > maxBodySize) throw new Refusal('KIT.0413')
  size = 0
  const limited = request.body?.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        size += chunk.byteLength
        if (size > maxBodySize) controller.error(new Refusal('KIT.0413'))
        else controller.enqueue(chunk)
      },
    }),
  )
  try {
    // Not every browser has `Request.body`; there the text is already in memory.
    const text = await (limited ? new Response(limited) : request).text()
    size = Math.max(size, text.length)
    if (size <= maxBodySize) return text
  } catch (error) {
    // An adapter in front (srvx) stops reading with an error of its own; anything else is a caller that went away.
    const stopped = (error as { status?: unknown } | undefined)?.status === 413
    if (!stopped && size <= maxBodySize) throw new Refusal('KIT.0400')
  }
  throw new Refusal('KIT.0413')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
