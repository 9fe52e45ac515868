import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'

/**
 * Puts one contestant on show, the same way for all: `window.bench`.
 *
 * @param {object} contestant
 * @param {import('react').ReactElement} contestant.element what is mounted
 * @param {string} contestant.thumb selector of what is dragged
 * @param {() => boolean} contestant.isReady are the pictures there, and can the slider be moved?
 * @param {() => boolean} contestant.isSolved
 * @param {() => number} contestant.pieceX where the piece is, in picture pixels
 */
export function exhibit(contestant) {
  window.bench = {
    ...contestant,
    /** How many challenges were asked for and have come. */
    challenges: () => answers().length,
    /**
     * Settles when the puzzle can be solved: milliseconds since the challenge's answer was there. `inTransition`: React may
     * render it bit by bit, as it does where a router changes the page.
     */
    mount: ({ inTransition = false } = {}) =>
      new Promise((resolve) => {
        // In a task of its own, without what the debugger does.
        setTimeout(() => {
          whenPainted(contestant.isReady, () => resolve(performance.now() - answeredAt()))
          const root = createRoot(document.querySelector('#root'))
          const render = () => root.render(contestant.element)
          if (inTransition) startTransition(render)
          else render()
        })
      }),
  }
}

/** Looks after each change of the page and each picture that has loaded, and then waits for the frame that shows it. */
function whenPainted(isReady, tell) {
  const look = () => {
    if (!isReady()) return
    changes.disconnect()
    document.removeEventListener('load', look, true)
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', tell)
      port1.start()
      port2.postMessage('')
    })
  }
  const changes = new MutationObserver(look)
  changes.observe(document, { subtree: true, childList: true, attributes: true })
  document.addEventListener('load', look, true)
}

const answers = () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/captcha'))
const answeredAt = () => answers().at(-1)?.responseEnd ?? Number.NaN

/** For widgets that show their pictures as `<img>`. */
export const loaded = (...images) => images.every((image) => image?.complete && image.naturalWidth > 0)
