'use client'
import { forwardRef } from 'react'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What `SliderCaptcha.Controls` takes: the props of its `<div>`. */
export type SliderCaptchaControlsProps = PartProps<'div'>

/** The row of buttons: another puzzle, and the way without dragging. Renders a `<div>`, left to right on every page. */
export const SliderCaptchaControls: PartComponent<HTMLDivElement, SliderCaptchaControlsProps> = forwardRef<
  HTMLDivElement,
  SliderCaptchaControlsProps
>(function SliderCaptchaControls(props, ref) {
  const { status } = useSliderCaptchaContext()
  return (
    <Part as="div" dataScope="slider-captcha" dataPart="controls" dataState={status} dir="ltr" {...props} ref={ref} />
  )
})
