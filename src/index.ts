export * from './client.ts'
export * from './hooks.ts'
export { EmailCodeForm, type EmailCodeFormProps } from './components/email-code-form/EmailCodeForm.tsx'
export { SendCodeButton, type SendCodeButtonProps } from './components/send-code-button/SendCodeButton.tsx'
export {
  SliderCaptcha,
  type SliderCaptchaActions,
  type SliderCaptchaProps,
} from './components/slider-captcha/SliderCaptcha.tsx'
export { en } from './locales/en.ts'
