const slider = (part: string) => `[data-scope=slider-captcha][data-part=${part}]`
const form = (part: string) => `[data-scope=email-code][data-part=${part}]`

/** What a person finds on the page, in any language. */
export const parts = {
  email: form('email'),
  send: '[data-scope=send-code][data-part=button]',
  countdown: '[data-scope=send-code][data-part=countdown]',
  code: form('code'),
  verify: form('verify'),
  sent: form('sent-text'),
  fieldError: form('field-error'),
  verified: form('verified'),
  dialog: form('dialog'),
  close: form('close'),
  puzzle: slider('root'),
  image: slider('image'),
  piece: slider('piece'),
  track: slider('track'),
  thumb: slider('thumb'),
  slider: slider('input'),
  status: slider('status'),
  nudgeRight: `${slider('nudge')} ~ ${slider('nudge')}`,
  check: slider('check'),
  proof: '[data-scope=proof-of-work][data-part=button]',
  proofStatus: '[data-scope=proof-of-work][data-part=status]',
} as const

export type Part = keyof typeof parts
