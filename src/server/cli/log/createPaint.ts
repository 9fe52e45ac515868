/** The numbers that begin and end it (ECMA-48, SGR). */
const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const

export type Style = keyof typeof codes

/**
 * Makes a function that colours a text for a terminal, or leaves it as it is. Node's own `styleText` decides for itself
 * whether it does.
 */
export function createPaint(hasColors: boolean): (style: Style, text: string) => string {
  return (style, text) => {
    const [begin, end] = codes[style]
    return hasColors && text.trim() !== '' ? `\u001b[${begin}m${text}\u001b[${end}m` : text
  }
}
