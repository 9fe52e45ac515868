import type { MailTexts } from '../MailTexts.ts'

/** English, the fallback. */
export const en: MailTexts = {
  tag: 'en',
  subjects: {
    LOGIN_EMS: 'Your sign-in code',
    REGISTER_EMS: 'Your sign-up code',
    FORGET_PWD_EMS: 'Your code to reset your password',
    BIND_EMAIL_EMS: 'Your code to link this e-mail address',
    UPDATE_PWD_EMS: 'Your code to change your password',
    UPDATE_EMAIL_EMS: 'Your code to confirm your new e-mail address',
    MFA_AUTH_EMS: 'Your code for the second step of signing in',
    CHANGE_PWD_EMS: 'Your code to change your password',
  },
  intro: '{subject}:',
  life: 'The code works once and is valid for {time}.',
  secret: 'Nobody from our side will ask you for it.',
  ignore: 'If you did not ask for this code, you can ignore this e-mail.',
}
