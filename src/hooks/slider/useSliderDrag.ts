'use client'
import { useRef, type MouseEvent, type PointerEvent } from 'react'
import { DRAG_THRESHOLD, submitsOnRelease, toPicture, type PuzzleSize } from '../../state/sliderGeometry.ts'
import { useLatest } from '../useLatest.ts'
import { followPointer } from './followPointer.ts'
import type { SliderStage } from './sliderStage.ts'

interface Drag {
  pointerId: number
  startX: number
  startClientX: number
  screenWidth: number
  farthest: number
  /** The puzzle it began with. */
  size: PuzzleSize
}

interface SliderDragOptions {
  stage: SliderStage
  canMove: boolean
  /** False where the puzzle has run out of time, so that there is nothing to drag. */
  onGrab: () => boolean
  /** The drag was taken back, or was none. */
  onDrop: () => void
  onSubmit: () => void
}

/**
 * Dragging the thumb: primary button and one pointer only, captured, so that leaving the slider neither sticks nor
 * submits. Letting go submits unless it was a mere press or ended at the start (WCAG 2.2, 2.5.2).
 */
export function useSliderDrag({ stage, canMove, onGrab, onDrop, onSubmit }: SliderDragOptions) {
  const held = useRef<Drag>(undefined)
  /** The last press began on the thumb, and its click has not come yet. */
  const pressed = useRef(false)

  function cancel(): boolean {
    const drag = held.current
    if (!drag) return false
    held.current = undefined
    stage.moveTo(drag.startX)
    onDrop()
    return true
  }

  /** The drag of this pointer; over without a word once the puzzle is another or was handed in by a key. */
  function dragOf(pointerId: number): Drag | undefined {
    const drag = held.current
    if (drag?.pointerId !== pointerId) return undefined
    if (canMove && drag.size === stage.size) return drag
    held.current = undefined
    return undefined
  }

  // The newest: what may move changes with each render, and a drag outlives several.
  const latest = useLatest({
    move({ pointerId, clientX }: globalThis.PointerEvent) {
      const drag = dragOf(pointerId)
      if (!drag) return
      const moved = clientX - drag.startClientX
      drag.farthest = Math.max(drag.farthest, Math.abs(moved))
      if (drag.farthest >= DRAG_THRESHOLD) {
        stage.drag(drag.startX + toPicture(moved, drag.screenWidth, stage.size))
      }
    },
    lose(pointerId: number) {
      if (dragOf(pointerId)) cancel()
    },
  })

  const thumbHandlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      pressed.current = true
      if (held.current || !canMove || event.button !== 0 || !event.isPrimary) return
      stage.focus()
      // Keeps the browser from moving focus to the thumb's parent and from selecting text.
      event.preventDefault()
      if (!onGrab()) return
      followPointer(
        event.currentTarget,
        event.pointerId,
        (moved) => {
          latest.current.move(moved)
        },
        () => {
          latest.current.lose(event.pointerId)
        },
      )
      held.current = {
        pointerId: event.pointerId,
        startX: stage.x,
        startClientX: event.clientX,
        screenWidth: stage.screenWidth(),
        farthest: 0,
        size: stage.size,
      }
    },
    onPointerUp(event: PointerEvent) {
      const drag = dragOf(event.pointerId)
      if (!drag) return
      held.current = undefined
      // Tells assistive technology, too.
      stage.moveTo(stage.x)
      if (submitsOnRelease(drag.farthest, stage.x)) onSubmit()
      else onDrop()
    },
    onPointerCancel(event: PointerEvent) {
      if (dragOf(event.pointerId)) cancel()
    },
  }
  /** The click that ends a press on the thumb is no tap on the track, whichever of the two the browser gives it to. */
  const trackHandlers = {
    onPointerDownCapture() {
      pressed.current = false
    },
    onClickCapture(event: MouseEvent) {
      if (pressed.current) event.stopPropagation()
      pressed.current = false
    },
  }
  return { cancel, thumbHandlers, trackHandlers }
}
