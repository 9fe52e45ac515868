import { createHmac } from 'node:crypto'
import type { Hmac } from '../security/webHmac.ts'

/** {@link Hmac} for Node: about five times as fast as WebCrypto for texts as short as these. */
export const hmacNode: Hmac = (secret, text) => createHmac('sha256', secret).update(text).digest('hex')
