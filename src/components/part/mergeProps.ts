type Props = Record<string, unknown>

const isHandler = (name: string, value: unknown) => /^on[A-Z]/.test(name) && typeof value === 'function'

/**
 * Puts a user's props over the kit's: classes, styles and descriptions add up, handlers both run (the user's first, and
 * `event.preventDefault()` there keeps the kit's from running), anything else is the user's.
 */
export function mergeProps(own: Props, theirs: Props): Props {
  const merged: Props = { ...own, ...theirs }
  for (const [name, value] of Object.entries(theirs)) {
    const before = own[name]
    if (value === undefined) merged[name] = before
    else if (name === 'className' || name === 'aria-describedby')
      merged[name] = [before, value].filter(Boolean).join(' ')
    else if (name === 'style') merged[name] = { ...(before as object | undefined), ...(value as object) }
    else if (isHandler(name, value) && isHandler(name, before)) merged[name] = chain(value, before)
  }
  return merged
}

function chain(theirs: unknown, own: unknown) {
  return (event: { defaultPrevented?: boolean }) => {
    ;(theirs as (event: unknown) => void)(event)
    if (!event.defaultPrevented) (own as (event: unknown) => void)(event)
  }
}
