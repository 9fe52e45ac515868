import { expect } from 'vitest'

const statuses = [200, 204, 400, 404, 405, 413, 429, 503]

/** Is it an answer that the contract knows: never a 500, and every refusal in the one documented shape? */
export function expectDocumented(answer: { status: number; headers: Headers; text: string }): void {
  const { status, headers, text } = answer
  expect(statuses).toContain(status)
  expect(headers.get('cache-control') ?? 'no-store').toBe('no-store')
  if (status < 400) return
  expect(headers.get('content-type')).toBe('application/json;charset=utf-8')
  const body = JSON.parse(text) as Record<string, unknown>
  const waits = status === 429 || status === 503
  expect(Object.keys(body)).toEqual(['error_code', 'error_msg', ...(waits ? ['retry_after'] : [])])
  expect(body['error_code']).toMatch(/^(IDAAS\.SDK\.(PARAM|USER|CAPTCHA)\.\d{4}|KIT\.0(400|404|405|413|429|503))$/)
  expect(body['error_msg']).toMatch(/\S/)
  if (waits) expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
  if (status === 405) expect(headers.get('allow')).toMatch(/^(GET|POST)$/)
}
