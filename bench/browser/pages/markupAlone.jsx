import { exhibit } from './support/exhibit.js'

const arrow = 'M5 12h14m-5.5-5.5L19 12l-5.5 5.5'

function Icon() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" fill="none" aria-hidden="true">
      <path d={arrow} stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}

/** As many elements as a slider has, and nothing that they could do: what React and the browser take for themselves. */
exhibit({
  isReady: () => document.querySelector('canvas') !== null,
  element: (
    <div role="group" aria-label="Puzzle">
      <div dir="ltr">
        <canvas width="310" height="155" aria-hidden="true" />
        <canvas width="47" height="155" aria-hidden="true" />
      </div>
      <div dir="ltr">
        <div aria-hidden="true">
          <Icon />
        </div>
        <input type="range" min="0" max="263" defaultValue="0" aria-label="Position of the piece" />
      </div>
      <p role="status">
        <span>Move the slider until the piece fits into the gap.</span>
      </p>
      <div dir="ltr">
        <button type="button" aria-label="Another puzzle">
          <Icon />
        </button>
        <button type="button" aria-label="To the left">
          <Icon />
        </button>
        <button type="button" aria-label="To the right">
          <Icon />
        </button>
        <button type="button">Check</button>
      </div>
    </div>
  ),
})
