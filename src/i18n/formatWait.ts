/**
 * A wait as it is spoken, `in 30 seconds` or `in 2.5 minutes`, with the plurals and cases of the language; from two
 * minutes on to the nearest half minute.
 *
 * @param tag BCP 47
 */
export function formatWait(seconds: number, tag: string): string {
  const format = new Intl.RelativeTimeFormat(tag)
  return seconds < 120 ? format.format(seconds, 'second') : format.format(Math.round(seconds / 30) / 2, 'minute')
}
