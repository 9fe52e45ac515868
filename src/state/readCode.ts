/**
 * Finds the code in what was typed, pasted or filled in: "123 456", "123-456", full-width digits, the last line of the
 * mail (`@example.com #123456`), or a whole sentence that holds exactly one run of `length` digits.
 *
 * @param length digits of a code
 * @returns the digits as they stand where no code can be told, so that nothing that was typed is lost
 */
export function readCode(text: string, length: number): string {
  // NFKC: an input method may have written full-width digits.
  const plain = text.normalize('NFKC')
  const marked = new RegExp(`#(\\d{${length}})(?!\\d)`).exec(plain)?.[1]
  if (marked) return marked
  const runs = plain.match(/\d+/g)?.filter((run) => run.length === length) ?? []
  const [only] = runs
  return only && runs.length === 1 ? only : plain.replaceAll(/\D/g, '')
}
