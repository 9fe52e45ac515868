/** What knows where the gap is: a sandbox, or any object with the left edge of the gap in picture pixels. */
export interface Solution {
  readonly answer: number
}

/** What both ways of solving go by. */
export interface How {
  solution: Solution
  by: 'keyboard' | 'pointer'
  /** CSS selector of what is dragged. */
  thumb: string
}

/** The slider of keyboards and assistive technology; `getInputProps` gives it to markup of one's own, too. */
export const sliderSelector = 'input[type=range][data-state]'

/** In these there is nothing more to wait for. */
export const settled = ['ready', 'error', 'passed']

/**
 * What a puzzle is in after a wrong solution, and in `ready` soon after. Anything else means that it was right: `passed`,
 * or what comes once the pass was taken at once, as by a form in the dialog order.
 */
export const isWrong = (state: string | null | undefined) =>
  ['failed', 'ready', 'error', 'expired'].includes(state ?? '')

export const problems = {
  missing: (said: string) =>
    new Error(
      'email-code-kit: solve() found no puzzle that could be solved. It comes when there is a valid address, and not ' +
        `before a cooldown nears its end. ${said}`,
    ),
  broken: (said: string) => new Error(`email-code-kit: solve() found a puzzle that could not be loaded. ${said}`),
  stuck: (value: string, x: number) =>
    new Error(`email-code-kit: solve() pressed the keys for ${x}, and the slider stands at ${value}.`),
  wrong: (x: number, said: string) =>
    new Error(
      `email-code-kit: solve() handed in ${x}, and it was not accepted. If the page is not on this sandbox, its answer ` +
        `is another one. ${said}`,
    ),
  flat: () =>
    new Error(
      "email-code-kit: solve() cannot drag without a layout, as in jsdom. Use { by: 'keyboard' } here, and drag in a browser.",
    ),
  noPointer: () =>
    new Error(
      "email-code-kit: this user has no pointer to drag with. Use { by: 'keyboard' }, userEvent of " +
        '@testing-library/user-event, or a page of Playwright.',
    ),
  noThumb: (thumb: string) =>
    new Error(
      `email-code-kit: solve() found nothing to drag at ${thumb}. With markup of your own name it: { thumb: '#my-thumb' }.`,
    ),
  noPictures: () =>
    new Error(
      'email-code-kit: this DOM cannot decode pictures, so no puzzle can come. Call prepareJsdom() of ' +
        'email-code-kit/testing in the setup file of your tests.',
    ),
}

/** What the page says, for a message. */
export const saying = (texts: readonly (string | null)[]) => {
  const said = texts.map((text) => text?.trim()).filter(Boolean)
  return said.length > 0 ? `The page says: "${said.join('" "')}"` : 'The page says nothing.'
}
