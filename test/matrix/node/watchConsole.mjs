import { format } from 'node:util'

/** Collects what React and the kit complain of. */
export function watchConsole() {
  const complaints = []
  for (const level of ['error', 'warn']) console[level] = (...args) => complaints.push(format(...args))
  return {
    /** Throws where there is a complaint. */
    check() {
      if (complaints.length > 0) throw new Error(`The console says:\n${complaints.join('\n')}`)
    },
  }
}
