'use client'
import { forwardRef } from 'react'
import { useSliderCaptcha, type UseSliderCaptchaOptions } from '../../hooks/useSliderCaptcha.ts'
import { Part, type PartProps } from '../part/Part.tsx'
import { SliderCaptchaContext } from './SliderCaptchaContext.ts'

export type SliderCaptchaRootProps = PartProps<'div'> &
  UseSliderCaptchaOptions & {
    /** Takes no room while there is nothing to solve: before a valid address, or until a resend comes near. */
    hiddenWhileIdle?: boolean
  }

/** One puzzle and its parts. Renders a `<div role="group">`. */
export const SliderCaptchaRoot = forwardRef<HTMLDivElement, SliderCaptchaRootProps>(function SliderCaptchaRoot(
  { email, onPassed, hiddenWhileIdle = false, ...props },
  ref,
) {
  const slider = useSliderCaptcha({ email, onPassed })
  return (
    <SliderCaptchaContext.Provider value={slider}>
      <Part
        as="div"
        dataScope="slider-captcha"
        dataPart="root"
        dataState={slider.status}
        own={slider.getRootProps()}
        hidden={hiddenWhileIdle && slider.status === 'idle'}
        {...props}
        ref={ref}
      />
    </SliderCaptchaContext.Provider>
  )
})
