'use client'
import { createContext, useContext } from 'react'
import type { UseSliderCaptchaOptions, UseSliderCaptchaResult } from '../../hooks/useSliderCaptcha.ts'

/** The puzzle, and what an alternative to it has to know: for whom it is, and who waits for the pass. */
export type SliderCaptchaContextValue = UseSliderCaptchaResult & UseSliderCaptchaOptions

export const SliderCaptchaContext = createContext<SliderCaptchaContextValue | undefined>(undefined)

/** @internal */
export function useSliderCaptchaContext(): SliderCaptchaContextValue {
  const slider = useContext(SliderCaptchaContext)
  if (slider) return slider
  throw new Error(
    'email-code-kit: a part of SliderCaptcha stands outside <SliderCaptcha.Root>, so it belongs to no puzzle. ' +
      'Put it inside one.',
  )
}
