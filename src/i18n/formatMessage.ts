/**
 * Puts values into a text: `{name}` becomes the value of `name`, a number in the digits of the language; an unknown name
 * stays as it is.
 *
 * @param tag BCP 47
 */
export function formatMessage(text: string, values: Record<string, string | number>, tag: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole
    return typeof value === 'number' ? new Intl.NumberFormat(tag).format(value) : value
  })
}
