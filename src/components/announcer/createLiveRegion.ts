/** Milliseconds an announcement stays: long enough to be picked up, and then in nobody's way who reads the page. */
const STAYS = 5000

/**
 * @internal What is said to assistive technology and seen by nobody. Each announcement is an element of its own, so that
 * two in a row are both heard, and the same one twice, too. Outside React: nothing renders for it.
 */
export function createLiveRegion() {
  let region: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    attach(element: HTMLElement | null) {
      region = element
      clearTimeout(timer)
    },
    say(text: string) {
      const line = document.createElement('p')
      line.textContent = text
      region?.append(line)
      clearTimeout(timer)
      timer = setTimeout(() => {
        region?.replaceChildren()
      }, STAYS)
    },
  }
}
