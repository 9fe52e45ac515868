import { fireEvent } from 'storybook/test'
import { puzzleIs, puzzlePart, type PlayContext } from './solveByKeyboard.ts'

/** Not that of a mouse, so that the visitor's own does not go on with the drag. */
const pointer = { pointerId: 77, pointerType: 'touch', isPrimary: true, button: 0 }

/** Drags the piece so far, in picture pixels, and does not let go. */
export async function holdDrag(context: PlayContext, to: number): Promise<void> {
  await puzzleIs(context, 'ready')
  const thumb = puzzlePart(context, 'thumb')
  // Nobody's finger is on the glass, so the browser has none to capture.
  thumb.setPointerCapture = () => {}
  const { left, top, width, height } = thumb.getBoundingClientRect()
  const at = { ...pointer, clientX: left + width / 2, clientY: top + height / 2 }
  const scale = puzzlePart(context, 'picture').getBoundingClientRect().width / 310
  await fireEvent.pointerDown(thumb, at)
  await fireEvent.pointerMove(thumb, { ...at, clientX: at.clientX + to * scale })
}
