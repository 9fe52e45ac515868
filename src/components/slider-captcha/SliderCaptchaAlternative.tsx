'use client'
import { forwardRef, useState, type FocusEvent } from 'react'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What `SliderCaptcha.Alternative` takes: the props of its `<div>`. */
export type SliderCaptchaAlternativeProps = PartProps<'div'>

/**
 * Where another way in stands, for who cannot see a puzzle (WCAG 2.2, 1.1.1 and 3.3.8). Hidden once there is a pass, but
 * not under somebody's focus, which would fall to the page. Renders a `<div>`.
 */
export const SliderCaptchaAlternative: PartComponent<HTMLDivElement, SliderCaptchaAlternativeProps> = forwardRef<
  HTMLDivElement,
  SliderCaptchaAlternativeProps
>(function SliderCaptchaAlternative(props, ref) {
  const { status } = useSliderCaptchaContext()
  const [holdsFocus, setHoldsFocus] = useState(false)
  const own = {
    hidden: status === 'passed' && !holdsFocus,
    onFocus: () => {
      setHoldsFocus(true)
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      setHoldsFocus(currentTarget.contains(relatedTarget))
    },
  }
  return (
    <Part
      as="div"
      dataScope="slider-captcha"
      dataPart="alternative"
      dataState={status}
      own={own}
      {...props}
      ref={ref}
    />
  )
})
