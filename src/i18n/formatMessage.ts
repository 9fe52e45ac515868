/** Puts values into a text: `{name}` becomes the value of `name`; an unknown name stays as it is. */
export function formatMessage(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
