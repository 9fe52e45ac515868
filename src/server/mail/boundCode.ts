/**
 * The line that binds a code to the site it is for, `@login.example.com #012345`: mail programs and browsers then fill
 * it in there and nowhere else. It has to be the last one of a message (WICG, "Origin-bound one-time codes delivered
 * via SMS"; Apple fills in codes from e-mails, too).
 *
 * @returns nothing for an origin without a host name: the format has no other hosts
 */
export function boundCode(code: string, origin: string | undefined): string | undefined {
  const host = hostOf(origin)
  return host && `@${host} #${code}`
}

function hostOf(origin = ''): string | undefined {
  try {
    const { hostname } = new URL(origin)
    return /^[a-z\d.-]+$/.test(hostname) ? hostname : undefined
  } catch {
    return undefined
  }
}
