/**
 * The slider captcha alone, with or without its markup. Does not import react-hook-form.
 *
 * @packageDocumentation
 */
export { CaptchaTokenProvider, type CaptchaTokenProviderProps } from './hooks/CaptchaTokenProvider.tsx'
export { EmailCodeProvider, type EmailCodeProviderProps } from './hooks/EmailCodeProvider.tsx'
export { useCaptchaToken, type CaptchaTokenResult } from './hooks/useCaptchaToken.ts'
export {
  useSliderCaptcha,
  type UseSliderCaptchaOptions,
  type UseSliderCaptchaResult,
} from './hooks/useSliderCaptcha.ts'
export { SliderCaptcha } from './components/slider-captcha/SliderCaptcha.tsx'
export type * from './components/slider-captcha/SliderCaptcha.tsx'
export type { PartComponent, PartProps } from './components/part/Part.tsx'
export type { SliderCaptchaStatus } from './state/sliderCaptcha.ts'
