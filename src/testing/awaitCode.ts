import type { Mail } from '../server/mail/Mailer.ts'

/** Milliseconds, where timers are real. */
const patience = 5000

/** The code of the newest e-mail to an address, as soon as there is one. @throws Error after 5 s without */
export async function awaitCode(email: string, mails: () => readonly Mail[], arrivals: EventTarget): Promise<string> {
  const find = () => mails().find(({ to }) => to === email)?.code
  return (
    find() ??
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const code = find()
        if (code === undefined) return
        finish()
        resolve(code)
      }
      const timer = setTimeout(() => {
        finish()
        const others = mails().map(({ to }) => to)
        reject(
          new Error(
            `email-code-kit: no e-mail to ${email} has come. ` +
              (others.length > 0 ? `There are e-mails to ${others.join(', ')}.` : 'There is none at all.'),
          ),
        )
      }, patience)
      const finish = () => {
        clearTimeout(timer)
        arrivals.removeEventListener('mail', look)
      }
      arrivals.addEventListener('mail', look)
    })
  )
}
