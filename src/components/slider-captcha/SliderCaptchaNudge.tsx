'use client'
import { forwardRef } from 'react'
import { Icon } from '../icons/Icon.tsx'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What `SliderCaptcha.Nudge` takes: its direction, and the props of its `<button>`. */
export type SliderCaptchaNudgeProps = PartProps<'button'> & {
  /** -1 to the left, 1 to the right. */
  direction: -1 | 1
}

/** Moves the piece by a small step: with the track and the check button, the way without dragging (WCAG 2.2, 2.5.7). Renders a `<button>`. */
export const SliderCaptchaNudge: PartComponent<HTMLButtonElement, SliderCaptchaNudgeProps> = forwardRef<
  HTMLButtonElement,
  SliderCaptchaNudgeProps
>(function SliderCaptchaNudge({ direction, ...props }, ref) {
  const slider = useSliderCaptchaContext()
  return (
    <Part
      as="button"
      dataScope="slider-captcha"
      dataPart="nudge"
      dataState={slider.status}
      own={slider.getNudgeProps(direction)}
      {...props}
      ref={ref}
    >
      {props.children ?? <Icon shape={direction < 0 ? 'left' : 'right'} />}
    </Part>
  )
})
