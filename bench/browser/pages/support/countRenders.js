/**
 * Counts what React renders, by the hook that React tells of each commit, in its production builds, too. A script of its
 * own, because it has to be there before React is.
 */
let names

window.renders = {
  commits: 0,
  /** From now on the components that render are written down, each as its path from the root. */
  start() {
    names = []
  },
  stop() {
    const found = names
    names = undefined
    return found
  },
}

// oxlint-disable-next-line no-underscore-dangle -- the name that React looks for
window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
  supportsFiber: true,
  inject: () => 1,
  onCommitFiberUnmount() {},
  onCommitFiberRoot(_id, { current }) {
    window.renders.commits += 1
    if (names && current.alternate) visit(current, '')
  },
}

/** React's mark of a component that has rendered, and not only been passed by. */
const PERFORMED_WORK = 1
/** Function, class, forwardRef, memo, simple memo. */
const components = new Set([0, 1, 11, 14, 15])

function visit(fiber, path) {
  const before = fiber.alternate
  const name = components.has(fiber.tag) ? nameOf(fiber.type) : undefined
  const here = name ? `${path}/${name}` : path
  // oxlint-disable-next-line no-bitwise -- that is how React keeps its marks
  if (name && (!before || fiber.flags & PERFORMED_WORK)) names.push(here)
  // The same children as before: nothing in there has been looked at.
  if (before && fiber.child === before.child) return
  for (let { child } = fiber; child; child = child.sibling) visit(child, here)
}

const nameOf = (type) => type.displayName || type.name || (type.render ?? type.type)?.name || 'anonymous'
