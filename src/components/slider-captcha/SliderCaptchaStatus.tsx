'use client'
import { forwardRef } from 'react'
import { Part, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

export type SliderCaptchaStatusProps = PartProps<'p'>

/** The one sentence that says how it stands, announced politely. Renders a `<p>`. */
export const SliderCaptchaStatus = forwardRef<HTMLParagraphElement, SliderCaptchaStatusProps>(
  function SliderCaptchaStatus(props, ref) {
    const slider = useSliderCaptchaContext()
    return (
      <Part
        as="p"
        dataScope="slider-captcha"
        dataPart="status"
        dataState={slider.status}
        own={slider.getStatusProps()}
        {...props}
        ref={ref}
      >
        {props.children ?? slider.message}
      </Part>
    )
  },
)
