import { KEY_PAGE, KEY_STEP, maxX, type PuzzleSize } from './sliderGeometry.ts'

/** What a key does to the slider: a new position, or one of two decisions. */
export type SliderKeyAction = { type: 'move'; x: number } | { type: 'submit' } | { type: 'reset' }

/**
 * The keys of the slider, as an ARIA slider has them (WAI-ARIA Authoring Practices), in picture pixels. Left and right
 * are those of the picture, in right-to-left pages too.
 */
export function sliderKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  x: number,
  size: PuzzleSize,
): SliderKeyAction | undefined {
  const step = shiftKey ? KEY_PAGE : KEY_STEP
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return { type: 'move', x: x + step }
    case 'ArrowLeft':
    case 'ArrowDown':
      return { type: 'move', x: x - step }
    case 'PageUp':
      return { type: 'move', x: x + KEY_PAGE }
    case 'PageDown':
      return { type: 'move', x: x - KEY_PAGE }
    case 'Home':
      return { type: 'move', x: 0 }
    case 'End':
      return { type: 'move', x: maxX(size) }
    case 'Enter':
    case ' ':
      return { type: 'submit' }
    case 'Escape':
      return { type: 'reset' }
    default:
      return undefined
  }
}
