'use client'
import { forwardRef } from 'react'
import { Part, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

export type SliderCaptchaInputProps = PartProps<'input'>

/** The slider of keyboards and assistive technology: a native range input, visually hidden. Renders an `<input>` without a name. */
export const SliderCaptchaInput = forwardRef<HTMLInputElement, SliderCaptchaInputProps>(
  function SliderCaptchaInput(props, ref) {
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
  },
)
