import { fileURLToPath } from 'node:url'

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url))

/**
 * What somebody would install instead, each with the one import that its own documentation begins with, and what of
 * the job it does. `css`: the style sheet that belongs to it, where it is a file of its own.
 */
export const peers = [
  {
    name: 'rc-slider-captcha',
    does: 'the slider; no requests, no keyboard',
    import: { 'rc-slider-captcha': 'SliderCaptcha' },
  },
  {
    name: 'go-captcha-react',
    does: 'the slider; no requests, no keyboard',
    import: { 'go-captcha-react': 'GoCaptcha' },
    css: `${modules}go-captcha-react/dist/go-captcha-react.cjs.development.css`,
  },
  {
    name: 'aj-captcha-react',
    does: 'the slider with its requests; no keyboard, no e-mail; its Less is not counted',
    import: { 'aj-captcha-react': '{ Captcha }' },
  },
  {
    name: 'react-turnstile',
    does: 'loads the script of a third party',
    import: { 'react-turnstile': '{ Turnstile }' },
  },
  { name: 'input-otp', does: 'the field for the code', import: { 'input-otp': '{ OTPInput }' } },
  {
    name: '@supabase/auth-ui-react',
    does: 'forms for sign-in; no captcha, no countdown',
    import: { '@supabase/auth-ui-react': '{ Auth }' },
  },
]
