export { CaptchaTokenProvider, type CaptchaTokenProviderProps } from './hooks/CaptchaTokenProvider.tsx'
export { EmailCodeProvider, type EmailCodeProviderProps } from './hooks/EmailCodeProvider.tsx'
export { useCaptchaToken, type CaptchaTokenResult } from './hooks/useCaptchaToken.ts'
export {
  useSliderCaptcha,
  type UseSliderCaptchaOptions,
  type UseSliderCaptchaResult,
} from './hooks/useSliderCaptcha.ts'
export {
  SliderCaptcha,
  type SliderCaptchaActions,
  type SliderCaptchaProps,
} from './components/slider-captcha/SliderCaptcha.tsx'
export type { SliderCaptchaStatus } from './state/sliderCaptcha.ts'
