// The codes of an application on Next.js: one route handler for the whole API.
import { createServer } from 'email-code-kit/server'

// Routes are bundled one by one and reloaded while developing, so what must last belongs to the process. In production
// give a `store` on Redis: there may be more than one process.
const codes = (globalThis.codes ??= createServer())

// Without an IP there are no limits by IP. Only behind a proxy of yours that writes the header itself:
// { ip: request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() }
const handle = (request) => codes.fetch(request)

export { handle as GET, handle as POST, handle as OPTIONS }
