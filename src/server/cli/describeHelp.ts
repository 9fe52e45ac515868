import { allFlags, variableOf } from './config/flags.ts'
import { createPaint } from './log/createPaint.ts'

/** The text of `--help`. */
export function describeHelp(hasColors: boolean): string {
  const paint = createPaint(hasColors)
  const indent = ' '.repeat(28)
  const rows = allFlags.map(({ name, value, help, repeatable, action }) => {
    const flag = value === undefined ? `--${name}` : `--${name} ${value}`
    const gap = flag.length > 24 ? `\n${indent}` : ' '.repeat(26 - flag.length)
    const variable = action ? '' : `\n${indent}${paint('dim', variableOf(name))}`
    return `  ${paint('bold', flag)}${gap}${help}${repeatable ? '; several times' : ''}${variable}`
  })
  return `
${paint('bold', 'email-code-kit')}: the reference server of the captcha and e-mail code API

  npx email-code-kit [flags]

Without flags it is a sandbox on this machine: everything in memory, and a mailbox page in place of
real e-mails. With --redis or --smtp it needs a secret: set the variable, for flags are seen in the
list of processes. A flag beats its variable. Where a flag may be given several times, the variable
takes several values, separated by spaces. In brackets: the default.

${rows.join('\n')}

A server for real, with EMAIL_CODE_KIT_SECRET and EMAIL_CODE_KIT_SMTP set:

  npx email-code-kit --client web --redis redis://127.0.0.1:6379 --from no-reply@shop.example

/healthz answers while it runs, /readyz while Redis and the mail server can be reached. SIGTERM and
Ctrl+C let what has begun finish.
`
}
