/**
 * The drop-in: `EmailCodeForm`, `SliderCaptcha` and `SendCodeButton` with their markup, and everything of
 * `email-code-kit/hooks` and `email-code-kit/client`. `EmailCodeForm` needs react-hook-form; its looks are in
 * `email-code-kit/styles.css`.
 *
 * @packageDocumentation
 */
export * from './client.ts'
export * from './hooks.ts'
export { EmailCodeForm } from './components/email-code-form/EmailCodeForm.tsx'
export type * from './components/email-code-form/EmailCodeForm.tsx'
export type { PartComponent, PartProps } from './components/part/Part.tsx'
export { SendCodeButton, type SendCodeButtonProps } from './components/send-code-button/SendCodeButton.tsx'
export type { SendCodeButtonOptions } from './components/send-code-button/SendCodeButtonView.tsx'
export { SliderCaptcha } from './components/slider-captcha/SliderCaptcha.tsx'
export type * from './components/slider-captcha/SliderCaptcha.tsx'
export { en } from './locales/en.ts'
