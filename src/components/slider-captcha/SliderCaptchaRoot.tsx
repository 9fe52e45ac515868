'use client'
import { forwardRef, useImperativeHandle, type Ref } from 'react'
import {
  useSliderCaptcha,
  type UseSliderCaptchaOptions,
  type UseSliderCaptchaResult,
} from '../../hooks/useSliderCaptcha.ts'
import { Part, type PartProps } from '../part/Part.tsx'
import { slow } from '../part/slow.ts'
import { SliderCaptchaContext } from './SliderCaptchaContext.ts'

export type SliderCaptchaRootProps = PartProps<'div'> &
  UseSliderCaptchaOptions & {
    /** Takes no room while there is nothing to solve: before a valid address, or until a resend comes near. */
    hiddenWhileIdle?: boolean
    /** Filled with what your code may do to the puzzle: show another one, take a move back, move focus to it. */
    actionsRef?: Ref<SliderCaptchaActions>
  }

export type SliderCaptchaActions = Pick<UseSliderCaptchaResult, 'reload' | 'reset' | 'focus'>

/** One puzzle and its parts. Renders a `<div role="group">`. */
export const SliderCaptchaRoot = forwardRef<HTMLDivElement, SliderCaptchaRootProps>(function SliderCaptchaRoot(
  { email, onPassed, hiddenWhileIdle = false, actionsRef, ...props },
  ref,
) {
  const slider = useSliderCaptcha({ email, onPassed })
  const { reload, reset, focus } = slider
  useImperativeHandle(actionsRef, () => ({ reload, reset, focus }))
  return (
    <SliderCaptchaContext.Provider value={slider}>
      <Part
        as="div"
        dataScope="slider-captcha"
        dataPart="root"
        dataState={slider.status}
        own={{ ...slider.getRootProps(), ...slow(slider.isSlow) }}
        hidden={hiddenWhileIdle && slider.status === 'idle'}
        {...props}
        ref={ref}
      />
    </SliderCaptchaContext.Provider>
  )
})
