'use client'
import { forwardRef } from 'react'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What `SliderCaptcha.Picture` takes: the props of its `<div>`. */
export type SliderCaptchaPictureProps = PartProps<'div'>

/** The frame around picture and piece, left to right on every page; a skeleton while there is none. Renders a `<div>`. */
export const SliderCaptchaPicture: PartComponent<HTMLDivElement, SliderCaptchaPictureProps> = forwardRef<
  HTMLDivElement,
  SliderCaptchaPictureProps
>(function SliderCaptchaPicture(props, ref) {
  const { status } = useSliderCaptchaContext()
  return (
    <Part as="div" dataScope="slider-captcha" dataPart="picture" dataState={status} dir="ltr" {...props} ref={ref} />
  )
})
