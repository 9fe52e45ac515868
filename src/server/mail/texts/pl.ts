import type { MailTexts } from '../MailTexts.ts'

/** Polish. */
export const pl: MailTexts = {
  tag: 'pl',
  subjects: {
    LOGIN_EMS: 'Kod do logowania',
    REGISTER_EMS: 'Kod do rejestracji',
    FORGET_PWD_EMS: 'Kod do zresetowania hasła',
    BIND_EMAIL_EMS: 'Kod do powiązania tego adresu e-mail',
    UPDATE_PWD_EMS: 'Kod do zmiany hasła',
    UPDATE_EMAIL_EMS: 'Kod do potwierdzenia nowego adresu e-mail',
    MFA_AUTH_EMS: 'Kod do drugiego etapu logowania',
    CHANGE_PWD_EMS: 'Kod do zmiany hasła',
  },
  intro: '{subject}:',
  life: 'Kod działa tylko raz. Czas ważności: {time}.',
  secret: 'Nigdy nie poprosimy Cię o ten kod.',
  ignore: 'Jeśli prośba o kod nie pochodzi od Ciebie, zignoruj ten e-mail.',
}
