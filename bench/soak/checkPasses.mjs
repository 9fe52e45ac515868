import { faults } from './proxy.mjs'

/**
 * What must hold of every pass, whatever broke: one e-mail at most, accepted once at most, and sent again by a page only
 * where the answer before it gave the pass back (no answer at all, or "not so fast").
 *
 * @returns a sentence for each that does not
 */
export function checkPasses(passes) {
  return [...passes].flatMap(([pass, { mails, accepted, left }]) => {
    const wrong = []
    if (mails > 1) wrong.push(`${mails} e-mails for the pass ${pass}`)
    if (accepted > 1) wrong.push(`the pass ${pass} was accepted ${accepted} times`)
    if (!left.slice(0, -1).every(givesBack)) wrong.push(`the pass ${pass} left again: ${JSON.stringify(left)}`)
    return wrong
  })
}

const givesBack = ({ fault, status }) => (fault ? (faults[fault].returns ?? status === 429) : status === 429)
