/** What is seen of one element or pseudo-element: its computed values by property, and its box. */
export type Look = Record<string, string>

const pseudoElements = ['', '::before', '::after', '::placeholder']

/** Every property that one of these stylesheets sets anywhere, as longhands. */
export function propertiesOf(css: readonly string[]): Set<string> {
  const found = new Set<string>()
  const collect = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) for (const property of rule.style) found.add(property)
      if (rule instanceof CSSGroupingRule) collect(rule.cssRules)
    }
  }
  for (const text of css) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    collect(sheet.cssRules)
  }
  return found
}

/** The looks of all parts in an element, by the exhibit they stand in and their names. */
export function readLooks(container: HTMLElement, properties: Iterable<string>): Record<string, Look> {
  const looks: Record<string, Look> = {}
  for (const [index, part] of container.querySelectorAll<HTMLElement>('[data-part]').entries()) {
    const frame = part.closest<HTMLElement>('[data-exhibit]')!
    const { left, top } = frame.getBoundingClientRect()
    for (const pseudo of pseudoElements) {
      const style = getComputedStyle(part, pseudo || null)
      if (pseudo.length > 0 && pseudo !== '::placeholder' && style.content === 'none') continue
      if (pseudo === '::placeholder' && !part.hasAttribute('placeholder')) continue
      const look: Look = {}
      for (const property of properties) if (isSeen(property, style)) look[property] = valueOf(property, style)
      const { x, y, width, height } = part.getBoundingClientRect()
      if (pseudo === '' && width > 0)
        look['box'] = [x - left, y - top, width, height].map((value) => value.toFixed(1)).join(' ')
      looks[`${frame.dataset['exhibit']} / ${index} ${part.dataset['part']}${pseudo}`] = look
    }
  }
  return looks
}

/** What such a property does is in the box, and is compared there. */
const inTheBox = /^(box-sizing|width|height|(block|inline)-size|top|right|bottom|left|inset-.*|transform-origin)$/

/** Whether a computed value can make any difference. */
function isSeen(property: string, style: CSSStyleDeclaration): boolean {
  if (property.startsWith('--') || inTheBox.test(property)) return false
  // The slider of assistive technology: over the track, and not to be seen.
  if (style.opacity === '0') return false
  // An edge of no width has no colour and no style.
  const [, side] = /^border-(.+)-(color|style)$/.exec(property) ?? []
  if (side) return style.getPropertyValue(`border-${side}-width`) !== '0px'
  return property !== 'vertical-align' || style.display.startsWith('inline')
}

function valueOf(property: string, style: CSSStyleDeclaration): string {
  const value = style.getPropertyValue(property)
  // For `appearance` that is another word for `auto` (CSS UI 4, `<compat-auto>`).
  return property === 'appearance' && value === 'button' ? 'auto' : value
}

/** What differs, as sentences; the same of several parts in the same words. */
export function differences(expected: Record<string, Look>, found: Record<string, Look>): string[] {
  return Object.entries(expected).flatMap(([name, look]) =>
    Object.entries(look)
      .filter(([property, value]) => found[name]?.[property] !== value)
      .map(([property, value]) => `${name}: ${property} is ${found[name]?.[property]} and not ${value}`),
  )
}
