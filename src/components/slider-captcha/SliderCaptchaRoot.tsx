'use client'
import { forwardRef, useImperativeHandle, useMemo, type ReactNode, type Ref } from 'react'
import {
  useSliderCaptcha,
  type UseSliderCaptchaOptions,
  type UseSliderCaptchaResult,
} from '../../hooks/useSliderCaptcha.ts'
import { useLatest } from '../../hooks/useLatest.ts'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { slow } from '../part/slow.ts'
import { SliderCaptchaAlternative } from './SliderCaptchaAlternative.tsx'
import { SliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What `SliderCaptcha.Root` takes: as `SliderCaptcha`, with the parts as its children. */
export type SliderCaptchaRootProps = PartProps<'div'> &
  UseSliderCaptchaOptions & {
    /**
     * Takes no room while there is nothing to solve: before a valid address, or until a resend comes near.
     * @default false
     */
    hiddenWhileIdle?: boolean
    /**
     * Another way in, for who cannot see a puzzle: stands below it, and is hidden once there is a pass. With the kit's
     * own server `<ProofOfWork />` of `email-code-kit/proof-of-work`. Without one the page cannot claim WCAG 2.2 AA.
     */
    alternative?: ReactNode
    /** Filled with what your code may do to the puzzle: show another one, take a move back, move focus to it. */
    actionsRef?: Ref<SliderCaptchaActions>
  }

/** What your code may do to a puzzle, by its `actionsRef`. */
export type SliderCaptchaActions = Pick<UseSliderCaptchaResult, 'reload' | 'reset' | 'focus'>

/** One puzzle and its parts. Renders a `<div role="group">`. */
export const SliderCaptchaRoot: PartComponent<HTMLDivElement, SliderCaptchaRootProps> = forwardRef<
  HTMLDivElement,
  SliderCaptchaRootProps
>(function SliderCaptchaRoot(
  { email, onPassed, hiddenWhileIdle = false, alternative, actionsRef, children, ...props },
  ref,
) {
  const slider = useSliderCaptcha({ email, onPassed })
  const latest = useLatest(slider)
  useImperativeHandle(
    actionsRef,
    // One object for good: a ref that is a state must not change with each render.
    () => {
      const call = (action: keyof SliderCaptchaActions) => () => {
        latest.current[action]()
      }
      return { reload: call('reload'), reset: call('reset'), focus: call('focus') }
    },
    [latest],
  )
  const value = useMemo(() => ({ ...slider, email, onPassed }), [slider, email, onPassed])
  return (
    <SliderCaptchaContext.Provider value={value}>
      <Part
        as="div"
        dataScope="slider-captcha"
        dataPart="root"
        dataState={slider.status}
        own={{ ...slider.getRootProps(), ...slow(slider.isSlow) }}
        hidden={hiddenWhileIdle && slider.status === 'idle'}
        {...props}
        ref={ref}
      >
        {children}
        {alternative && <SliderCaptchaAlternative>{alternative}</SliderCaptchaAlternative>}
      </Part>
    </SliderCaptchaContext.Provider>
  )
})
