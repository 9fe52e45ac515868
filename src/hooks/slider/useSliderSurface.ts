'use client'
import type { FormEvent, KeyboardEvent, MouseEvent } from 'react'
import { xOfTap } from '../../state/sliderGeometry.ts'
import { sliderKey } from '../../state/sliderKey.ts'
import type { SliderStage } from './sliderStage.ts'

interface SliderSurfaceOptions {
  stage: SliderStage
  canMove: boolean
  cancelDrag: () => boolean
  /** `moved`: the piece was not at the start before. */
  onMove: (moved: boolean) => void
  onSubmit: () => void
}

/** The ways without dragging: tap where the piece should go, keys, and the value that assistive technology sets. */
export function useSliderSurface({ stage, canMove, cancelDrag, onMove, onSubmit }: SliderSurfaceOptions) {
  function moveTo(x: number) {
    if (!canMove) return
    const moved = stage.x > 0
    stage.moveTo(x)
    onMove(moved)
  }

  return {
    moveTo,
    onTap(event: MouseEvent<HTMLElement>) {
      const { left, width } = event.currentTarget.getBoundingClientRect()
      moveTo(xOfTap(event.clientX - left, width, stage.size))
      stage.focus()
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const action = sliderKey(event, stage.x, stage.size)
      if (!action) return
      // Where there is no move to take back Escape is not ours: it may close a dialog.
      if (action.type === 'reset' && !cancelDrag() && (stage.x === 0 || !canMove)) return
      // Enter must never submit the form around the puzzle.
      event.preventDefault()
      event.stopPropagation()
      if (action.type === 'submit') onSubmit()
      else moveTo(action.type === 'move' ? action.x : 0)
    },
    onInput(event: FormEvent<HTMLInputElement>) {
      // A slider that cannot move now is put back to where it stands.
      if (canMove) moveTo(event.currentTarget.valueAsNumber)
      else stage.moveTo(stage.x)
    },
  }
}
