/** The body of a request of the API: one JSON object of texts. Empty where there is none, or nothing that can be read. */
export function readBody(text: string): Record<string, string> {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? (body as Record<string, string>) : {}
  } catch {
    return {}
  }
}
