// The codes of an application on Next.js: one route handler for the whole API.
import { createServer } from 'email-code-kit/server'

// Routes are bundled one by one and reloaded while developing, so what must last belongs to the process. In production
// give a `store` on Redis: there may be more than one process.
const codes = (globalThis.codes ??= createServer())

// `x-forwarded-for` is as good as who sets it. Behind a proxy of yours its last entry is the client; on the open net
// leave `ip` out.
const handle = (request) =>
  codes.fetch(request, { ip: request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() })

export { handle as GET, handle as POST, handle as OPTIONS }
