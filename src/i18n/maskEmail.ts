/** `anna@example.com` becomes `a•••@example.com`: enough to recognise one's own address, nothing for who looks over. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const [first = ''] = email
  return at < 1 ? email : `${first}•••${email.slice(at)}`
}
