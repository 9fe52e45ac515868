/**
 * Finds the code in what was typed, pasted or filled in: digits of any script, "123 456", "123-456", the last line of
 * the mail (`@example.com #123456`), or a whole sentence. First that applies: what stands after `#`, the only run of
 * `length` digits, the only one written in groups.
 *
 * @param length digits of a code
 * @returns all digits in a row where no code can be told, so that nothing that was typed is lost
 */
export function readCode(text: string, length: number): string {
  // NFKC: an input method may have written full-width digits, and there are many blanks.
  const plain = text.normalize('NFKC').replaceAll(/\p{Nd}/gu, toAscii)
  const marked = new RegExp(`#(\\d{${length}})(?!\\d)`).exec(plain)?.[1]
  return (
    marked ??
    onlyRun(plain, /\d+/g, length) ??
    // One blank or dash between: with more, "code: 123456 - 10 minutes", it is another number.
    onlyRun(plain, /\d+(?:[\p{Zs}\p{Pd}]\d+)*/gu, length) ??
    toDigits(plain)
  )
}

/** A code that is written twice is still the only one. */
function onlyRun(plain: string, pattern: RegExp, length: number): string | undefined {
  const runs = new Set(
    plain
      .match(pattern)
      ?.map(toDigits)
      .filter((run) => run.length === length),
  )
  return runs.size === 1 ? [...runs][0] : undefined
}

function toDigits(text: string): string {
  return text.replaceAll(/\D/g, '')
}

/** The digits of each script stand in a row, from 0 to 9 (Unicode Standard, section 4.6): how far from its start? */
function toAscii(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0
  let value = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(codePoint - value - 1))) value++
  return String(value % 10)
}
