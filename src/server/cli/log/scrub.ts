/** Longest text that a log shows, and longest that is looked at for it. */
const [maxShown, maxRead] = [300, 5000]

/**
 * Takes out of a text whatever may be an e-mail address, a code, a token, a key or an IP, and all that a terminal would
 * obey; `…` stands in its place. It rather takes too much: an error may quote what a mail server or a stranger wrote.
 */
export function scrub(text: string): string {
  const words = cut(text)
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/"[^"@]*"@/g, '@')
    .split(' ')
  const owners = new Set(words.filter(isAddress).map(ownerOf))
  return (
    words
      // Servers write it twice: `<mara@example.com>: user mara unknown`.
      .map((word) => (isAddress(word) || owners.has(bare(word)) ? '…' : word))
      .join(' ')
      .replaceAll(/[0-9a-f]{16,}/gi, '…')
      .replaceAll(/\d{1,3}(\.\d{1,3}){3}/g, '…')
      .replaceAll(/([0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}/gi, '…')
      .replaceAll(/\p{Nd}{4,}/gu, '…')
      .slice(0, maxShown)
  )
}

/** Between two words, so that no half of an address is left at the end. */
function cut(text: string): string {
  return text.length > maxRead ? text.slice(0, text.lastIndexOf(' ', maxRead) + 1) : text
}

/** `%40` is an address within a URL. A URL with a password has an `@`, too. */
function isAddress(word: string): boolean {
  return /@|%40|＠/i.test(word)
}

function ownerOf(word: string): string {
  return bare(word.slice(0, word.search(/@|%40|＠/i)))
}

/** The word without what stands around it. */
function bare(word: string): string {
  return word.toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}
