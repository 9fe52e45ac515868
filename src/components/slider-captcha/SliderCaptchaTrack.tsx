'use client'
import { forwardRef } from 'react'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What `SliderCaptcha.Track` takes: the props of its `<div>`. */
export type SliderCaptchaTrackProps = PartProps<'div'>

/** The rail below the picture, as wide as it; holds the thumb and the input. A tap on it moves the piece there. Renders a `<div>`, left to right on every page. */
export const SliderCaptchaTrack: PartComponent<HTMLDivElement, SliderCaptchaTrackProps> = forwardRef<
  HTMLDivElement,
  SliderCaptchaTrackProps
>(function SliderCaptchaTrack(props, ref) {
  const slider = useSliderCaptchaContext()
  return (
    <Part
      as="div"
      dataScope="slider-captcha"
      dataPart="track"
      dataState={slider.status}
      own={slider.getTrackProps()}
      {...props}
      ref={ref}
    />
  )
})
