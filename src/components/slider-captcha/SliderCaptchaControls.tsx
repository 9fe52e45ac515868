'use client'
import { forwardRef } from 'react'
import { Part, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

export type SliderCaptchaControlsProps = PartProps<'div'>

/** The row of buttons: another puzzle, and the way without dragging. Renders a `<div>`, left to right on every page. */
export const SliderCaptchaControls = forwardRef<HTMLDivElement, SliderCaptchaControlsProps>(
  function SliderCaptchaControls(props, ref) {
    const { status } = useSliderCaptchaContext()
    return (
      <Part as="div" dataScope="slider-captcha" dataPart="controls" dataState={status} dir="ltr" {...props} ref={ref} />
    )
  },
)
