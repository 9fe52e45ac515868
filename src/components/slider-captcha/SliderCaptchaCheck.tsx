'use client'
import { forwardRef } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What `SliderCaptcha.Check` takes: the props of its `<button>`. */
export type SliderCaptchaCheckProps = PartProps<'button'>

/** Hands in the puzzle as it stands. Renders a `<button>`. */
export const SliderCaptchaCheck: PartComponent<HTMLButtonElement, SliderCaptchaCheckProps> = forwardRef<
  HTMLButtonElement,
  SliderCaptchaCheckProps
>(function SliderCaptchaCheck(props, ref) {
  const slider = useSliderCaptchaContext()
  const { messages } = useEmailCode()
  return (
    <Part
      as="button"
      dataScope="slider-captcha"
      dataPart="check"
      dataState={slider.status}
      own={slider.getCheckProps()}
      {...props}
      ref={ref}
    >
      {props.children ?? messages.check}
    </Part>
  )
})
