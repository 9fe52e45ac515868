/**
 * Headless: the rules of the kit without markup. Its hooks stand inside an `EmailCodeProvider`. Does not import
 * react-hook-form.
 *
 * @packageDocumentation
 */
export { CaptchaTokenProvider, type CaptchaTokenProviderProps } from './hooks/CaptchaTokenProvider.tsx'
export { useEmailCode, type EmailCodeContextValue } from './hooks/EmailCodeContext.ts'
export { EmailCodeProvider, type EmailCodeProviderProps } from './hooks/EmailCodeProvider.tsx'
export {
  FingerprintProvider,
  useFingerprint,
  type FingerprintProviderProps,
  type FingerprintResult,
} from './hooks/FingerprintProvider.tsx'
export { SendBlockedError } from './hooks/SendBlockedError.ts'
export { sendEmailCodeOptions, type SendEmailCodeVariables } from './hooks/sendEmailCodeOptions.ts'
export { useCaptchaToken, type CaptchaTokenResult } from './hooks/useCaptchaToken.ts'
export { useCooldown, type CooldownResult } from './hooks/useCooldown.ts'
export {
  useSendEmailCode,
  type UseSendEmailCodeOptions,
  type UseSendEmailCodeResult,
} from './hooks/useSendEmailCode.ts'
export {
  useSliderCaptcha,
  type UseSliderCaptchaOptions,
  type UseSliderCaptchaResult,
} from './hooks/useSliderCaptcha.ts'
export { errorMessage } from './i18n/errorMessage.ts'
export { matchLocale } from './i18n/matchLocale.ts'
export type { Fingerprint, FingerprintSource } from './fingerprint/createFingerprint.ts'
export type { Locale, Messages } from './i18n/Messages.ts'
export type { CaptchaTokenStatus, ClearReason } from './state/captchaToken.ts'
export type { Blocker } from './state/sendGate.ts'
export type { SliderCaptchaStatus } from './state/sliderCaptcha.ts'
