const wish = /\(\s*prefers-reduced-motion\s*(?::\s*([\w-]+)\s*)?\)/g

/** How each rule was written. */
const written = new Map<CSSMediaRule, string>()
const observer = new MutationObserver(rewriteAll)
let holders = 0

/**
 * Makes the page look as it does for people whose system asks for less motion, until everybody who asked for that has
 * taken it back. No page can change what the system says: so what the loaded stylesheets ask of it is answered for it,
 * and what a story shows are the stylesheets' own rules for reduced motion.
 *
 * @returns the way back
 */
export function reduceMotion(): () => void {
  holders += 1
  if (holders === 1) {
    rewriteAll()
    // Storybook loads the styles of a story together with it.
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    document.addEventListener('load', rewriteAll, true)
  }
  let isBack = false
  return () => {
    if (isBack) return
    isBack = true
    holders -= 1
    if (holders > 0) return
    observer.disconnect()
    document.removeEventListener('load', rewriteAll, true)
    for (const [rule, condition] of written) rule.media.mediaText = condition
    written.clear()
  }
}

function rewriteAll() {
  for (const sheet of document.styleSheets) rewrite(rulesOf(sheet))
}

function rewrite(rules: Iterable<CSSRule>) {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) rewriteRule(rule)
    if (rule instanceof CSSGroupingRule) rewrite(rule.cssRules)
  }
}

function rewriteRule(rule: CSSMediaRule) {
  const condition = rule.media.mediaText
  const answered = condition.replace(wish, (_question, value: string | undefined) =>
    // A width that no page has, or one that every page has: both can stand in any condition.
    value === 'no-preference' ? '(max-width: 0px)' : '(min-width: 0px)',
  )
  if (answered === condition) return
  written.set(rule, condition)
  rule.media.mediaText = answered
}

/** None where they may not be read: those of another origin, which a browser's extension may have brought. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules
  } catch {
    return []
  }
}
