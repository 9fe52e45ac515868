import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import 'email-code-kit/styles.css'
import { fireSends } from './fireSends.ts'
import { Stage } from './Stage.tsx'
import { slots, traffic } from './slots.ts'
import type { StageHandle } from './StageHandle.ts'

const query = new URLSearchParams(location.search)
const root = createRoot(document.getElementById('root')!)
let email = query.get('email') ?? ''
let mounts = 0

const stage: StageHandle = {
  pressedAt: NaN,
  countdowns: [],
  wasRestored: false,
  mount(address = email) {
    email = address
    mounts += 1
    flushSync(() => {
      root.render(
        <StrictMode>
          <Stage key={mounts} email={email} show={query.get('show') ?? 'all'} />
        </StrictMode>,
      )
    })
  },
  grant(passes) {
    const grants = [...slots.grants]
    for (const [index, pass] of passes.entries()) grants[index]?.(pass)
  },
  fire: (plan) => fireSends(stage, plan),
  get isQuiet() {
    return traffic.underWay === 0
  },
  get countdown() {
    return readCountdown(document.querySelector('[data-part=countdown]'))
  },
}
window.stage = stage
stage.mount()

function readCountdown(element: Element | null): number {
  // With a minus it is NaN, and no number at all.
  const [, minutes, seconds] = / (\d+):(\d+)$/.exec(element?.textContent ?? '') ?? []
  return Number(minutes) * 60 + Number(seconds)
}

new MutationObserver(() => {
  stage.countdowns.push(...Array.from(document.querySelectorAll('[data-part=countdown]'), readCountdown))
}).observe(document.body, { subtree: true, childList: true, characterData: true })

addEventListener(
  'click',
  () => {
    stage.pressedAt = Date.now()
  },
  { capture: true },
)

addEventListener('pageshow', ({ persisted }) => {
  stage.wasRestored = persisted
})
