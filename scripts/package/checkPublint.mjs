import { readFileSync } from 'node:fs'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

/** Whether package.json says of each file what it is. Strict: a warning fails as an error does. */
export async function checkPublint({ tarball }) {
  const bytes = Uint8Array.from(readFileSync(tarball))
  const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true, level: 'warning' })
  return {
    faults: messages.map((message) => formatMessage(message, pkg, { color: false })),
    says: 'package.json names every file as what it is',
  }
}
