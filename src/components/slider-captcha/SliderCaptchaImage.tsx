'use client'
import { forwardRef } from 'react'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What `SliderCaptcha.Image` takes: the props of its `<canvas>`. */
export type SliderCaptchaImageProps = PartProps<'canvas'>

/** The picture with the gap. A tap on it moves the piece there. Renders a `<canvas>`. */
export const SliderCaptchaImage: PartComponent<HTMLCanvasElement, SliderCaptchaImageProps> = forwardRef<
  HTMLCanvasElement,
  SliderCaptchaImageProps
>(function SliderCaptchaImage(props, ref) {
  const slider = useSliderCaptchaContext()
  return (
    <Part
      as="canvas"
      dataScope="slider-captcha"
      dataPart="image"
      dataState={slider.status}
      own={slider.getImageProps()}
      {...props}
      ref={ref}
    />
  )
})
