/** Shows a value that somebody gave: in quotes, on one line, and not for pages. */
export function quote(text: string): string {
  const shown = JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text)
  // What JSON leaves as it is, a terminal may still obey.
  return shown.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '…')
}
