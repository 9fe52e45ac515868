declare global {
  interface Window {
    lookAround: typeof lookAround
  }
}

const name = (element: Element) => element.getAttribute('data-part') ?? element.tagName
const isForEarsOnly = (element: Element) => getComputedStyle(element).clipPath !== 'none'

/**
 * What is wrong with the page as it stands, in words: a page that scrolls in two directions (WCAG 2.2, 1.4.10), focus that
 * is nowhere or hidden (2.4.3, 2.4.11), text that is cut off or lies over other text (1.4.4, 1.4.12).
 */
export function lookAround(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const parts = [...document.querySelectorAll<HTMLElement>('[data-scope]:not(input, canvas)')].filter(
    (part) => part.checkVisibility({ visibilityProperty: true }) && !isForEarsOnly(part) && part.innerText.trim(),
  )
  const texts = parts.filter((part) => part.childElementCount === 0)
  return [
    ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in a window of ${clientWidth}`] : []),
    ...lookAtFocus(),
    ...parts.flatMap((part) => lookAtPart(part, clientWidth)),
    ...texts.flatMap((text, index) =>
      texts
        .slice(index + 1)
        .filter((other) => liesOver(text, other))
        .map((other) => `${name(text)} lies over ${name(other)}`),
    ),
  ]
}

function lookAtFocus(): string[] {
  const focused = document.activeElement
  if (!focused || focused === document.body) return ['focus is nowhere']
  // The slider of the keyboard is drawn by the track around it.
  const shown = focused.matches('[type=range]') ? focused.parentElement! : focused
  const { left, top, width, height } = shown.getBoundingClientRect()
  const hit = document.elementFromPoint(left + width / 2, top + height / 2)
  return hit && (shown.contains(hit) || hit.contains(shown)) ? [] : [`focus on ${name(shown)} is hidden`]
}

function lookAtPart(part: HTMLElement, clientWidth: number): string[] {
  const { overflowX, overflowY } = getComputedStyle(part)
  const { left, right } = part.getBoundingClientRect()
  const isCut =
    (overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 1) ||
    (overflowY === 'hidden' && part.scrollHeight > part.clientHeight + 1)
  const isOut = left < -1 || right > clientWidth + 1
  return [...(isCut ? [`${name(part)} is cut off`] : []), ...(isOut ? [`${name(part)} is out of the window`] : [])]
}

function liesOver(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  return height > 2 && width > 2
}
