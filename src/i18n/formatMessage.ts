/** Languages that write 0 to 9 (CLDR), in every region; a tag with an extension may ask for other digits. */
const plainDigits = /^(cs|de|en|es|fr|he|hi|id|it|ja|ko|nl|pl|pt|ru|sv|th|tr|uk|vi|zh)\b(?!.*-u-)/i

const formats = new Map<string, Intl.NumberFormat>()

/** Without `Intl` where that changes nothing: its first use holds a page up by 30 ms, on a phone by more than 100. */
function formatNumber(value: number, tag: string): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000 && plainDigits.test(tag)) return String(value)
  const format = formats.get(tag) ?? new Intl.NumberFormat(tag)
  formats.set(tag, format)
  return format.format(value)
}

/**
 * Puts values into a text: `{name}` becomes the value of `name`, a number in the digits of the language; an unknown name
 * stays as it is.
 *
 * @param tag BCP 47
 */
export function formatMessage(text: string, values: Record<string, string | number>, tag: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole
    return typeof value === 'number' ? formatNumber(value, tag) : value
  })
}
