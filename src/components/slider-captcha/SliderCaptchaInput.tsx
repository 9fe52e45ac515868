'use client'
import { forwardRef } from 'react'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What `SliderCaptcha.Input` takes: the props of its `<input>`. */
export type SliderCaptchaInputProps = PartProps<'input'>

/** The slider of keyboards and assistive technology: a native range input, visually hidden. Renders an `<input>` without a name. */
export const SliderCaptchaInput: PartComponent<HTMLInputElement, SliderCaptchaInputProps> = forwardRef<
  HTMLInputElement,
  SliderCaptchaInputProps
>(function SliderCaptchaInput(props, ref) {
  const slider = useSliderCaptchaContext()
  return (
    <Part
      as="input"
      dataScope="slider-captcha"
      dataPart="input"
      dataState={slider.status}
      own={slider.getInputProps()}
      {...props}
      ref={ref}
    />
  )
})
