'use client'
import { createContext, useContext } from 'react'
import type { UseSliderCaptchaResult } from '../../hooks/useSliderCaptcha.ts'

export const SliderCaptchaContext = createContext<UseSliderCaptchaResult | undefined>(undefined)

/** @internal */
export function useSliderCaptchaContext(): UseSliderCaptchaResult {
  const slider = useContext(SliderCaptchaContext)
  if (slider) return slider
  throw new Error(
    'email-code-kit: a part of SliderCaptcha stands outside <SliderCaptcha.Root>, so it belongs to no puzzle. ' +
      'Put it inside one.',
  )
}
