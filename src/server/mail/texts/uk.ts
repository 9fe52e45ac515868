import type { MailTexts } from '../MailTexts.ts'

/** Ukrainian. */
export const uk: MailTexts = {
  tag: 'uk',
  subjects: {
    LOGIN_EMS: 'Код для входу',
    REGISTER_EMS: 'Код для реєстрації',
    FORGET_PWD_EMS: 'Код для скидання пароля',
    BIND_EMAIL_EMS: 'Код для прив’язки цієї електронної адреси',
    UPDATE_PWD_EMS: 'Код для зміни пароля',
    UPDATE_EMAIL_EMS: 'Код для підтвердження нової електронної адреси',
    MFA_AUTH_EMS: 'Код для другого кроку входу',
    CHANGE_PWD_EMS: 'Код для зміни пароля',
  },
  intro: '{subject}:',
  life: 'Код спрацює лише один раз. Термін дії: {time}.',
  secret: 'Ми ніколи не попросимо вас назвати цей код.',
  ignore: 'Якщо ви не запитували код, просто не зважайте на цей лист.',
}
