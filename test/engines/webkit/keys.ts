/** The keys that write nothing, by their names, as WebDriver wants them. */
const codes: Record<string, string> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  // There is no WebKitGTK on a Mac.
  ControlOrMeta: '\uE009',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Tab: '\uE004',
}

/** What goes down, in this order, for `Shift+ArrowRight` or a character. */
export function keysOf(name: string): string[] {
  return name.split('+').map((key) => {
    const code = key.length === 1 ? key : codes[key]
    if (!code) throw new Error(`The WebKit driver has no key ${key}.`)
    return code
  })
}
