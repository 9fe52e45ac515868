/** The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). Colours as `#rgb` or `#rrggbb`. */
export function contrastRatio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** WCAG 2.2, "relative luminance". */
function luminance(color: string): number {
  if (!/^#([\da-f]{3}){1,2}$/i.test(color)) throw new Error(`"${color}" is no colour this reader knows.`)
  const digits = color.length === 4 ? color.replaceAll(/[\da-f]/gi, '$&$&') : color
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
