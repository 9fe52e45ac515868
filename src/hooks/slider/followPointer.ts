/**
 * Captures a pointer and follows it until it is let go, however that happens: also when the thumb is taken off the page.
 *
 * Past React, which would look for handlers all through the page at each move, and takes longer for that than the move
 * itself. So nobody else hears of these moves: with the capture nobody else is meant.
 *
 * @param onLost the capture has ended without a release, where React may not hear of it
 */
export function followPointer(
  thumb: HTMLElement,
  pointerId: number,
  onMove: (event: PointerEvent) => void,
  onLost: () => void,
): void {
  const page = thumb.ownerDocument
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    event.stopPropagation()
    onMove(event)
  }
  const end = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    page.removeEventListener('pointermove', move, true)
    for (const type of ends) page.removeEventListener(type, end, true)
    if (event.type === 'lostpointercapture') onLost()
  }
  thumb.setPointerCapture(pointerId)
  page.addEventListener('pointermove', move, true)
  for (const type of ends) page.addEventListener(type, end, true)
}

// The capture of an element that has gone is lost to the document.
const ends = ['pointerup', 'pointercancel', 'lostpointercapture'] as const
