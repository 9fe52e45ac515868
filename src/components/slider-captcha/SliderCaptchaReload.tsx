'use client'
import { forwardRef } from 'react'
import { Icon } from '../icons/Icon.tsx'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What `SliderCaptcha.Reload` takes: the props of its `<button>`. */
export type SliderCaptchaReloadProps = PartProps<'button'>

/** Shows another puzzle. Renders a `<button>`. */
export const SliderCaptchaReload: PartComponent<HTMLButtonElement, SliderCaptchaReloadProps> = forwardRef<
  HTMLButtonElement,
  SliderCaptchaReloadProps
>(function SliderCaptchaReload(props, ref) {
  const slider = useSliderCaptchaContext()
  return (
    <Part
      as="button"
      dataScope="slider-captcha"
      dataPart="reload"
      dataState={slider.status}
      own={slider.getReloadProps()}
      {...props}
      ref={ref}
    >
      {props.children ?? <Icon shape="reload" />}
    </Part>
  )
})
