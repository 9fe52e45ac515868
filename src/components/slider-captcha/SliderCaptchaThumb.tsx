'use client'
import { forwardRef } from 'react'
import { Icon } from '../icons/Icon.tsx'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What `SliderCaptcha.Thumb` takes: the props of its `<div>`. */
export type SliderCaptchaThumbProps = PartProps<'div'>

/** What a pointer drags; as wide as the piece. Renders a `<div>`, hidden from assistive technology, which has the input. */
export const SliderCaptchaThumb: PartComponent<HTMLDivElement, SliderCaptchaThumbProps> = forwardRef<
  HTMLDivElement,
  SliderCaptchaThumbProps
>(function SliderCaptchaThumb(props, ref) {
  const slider = useSliderCaptchaContext()
  return (
    <Part
      as="div"
      dataScope="slider-captcha"
      dataPart="thumb"
      dataState={slider.status}
      own={slider.getThumbProps()}
      {...props}
      ref={ref}
    >
      {props.children ?? <Icon shape={slider.status === 'passed' ? 'tick' : 'arrow'} />}
    </Part>
  )
})
