/**
 * Replaces by `…` what may be secret in a URL: the password, a user without one (often a key), and the values of the
 * query. Works on text that is not quite a URL, too, for that is what an error message quotes.
 */
export function redactUrl(text: string): string {
  const at = text.lastIndexOf('@')
  if (at === -1) return redactQuery(text.replace(/^([\w+.-]*:\/\/[^/:[]*:)(?!\d+([/?#]|$))[^/?#]+/, '$1…'))
  const [, scheme = '', user = '', colon = ''] = /^([\w+.-]*:\/\/)?([^:]*)(:)?/.exec(text.slice(0, at)) ?? []
  return `${scheme}${scheme && colon ? `${user}:…` : '…'}@${redactQuery(text.slice(at + 1))}`
}

function redactQuery(text: string): string {
  return text.replaceAll(/([?&#][^=&]*=)[^&]*/g, '$1…')
}
