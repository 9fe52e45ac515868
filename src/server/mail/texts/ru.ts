import type { MailTexts } from '../MailTexts.ts'

/** Russian. */
export const ru: MailTexts = {
  tag: 'ru',
  subjects: {
    LOGIN_EMS: 'Код для входа',
    REGISTER_EMS: 'Код для регистрации',
    FORGET_PWD_EMS: 'Код для сброса пароля',
    BIND_EMAIL_EMS: 'Код для привязки этого адреса электронной почты',
    UPDATE_PWD_EMS: 'Код для смены пароля',
    UPDATE_EMAIL_EMS: 'Код для подтверждения нового адреса электронной почты',
    MFA_AUTH_EMS: 'Код для второго шага входа',
    CHANGE_PWD_EMS: 'Код для смены пароля',
  },
  intro: '{subject}:',
  life: 'Код сработает только один раз. Срок действия: {time}.',
  secret: 'Мы никогда не попросим вас назвать этот код.',
  ignore: 'Если вы не запрашивали код, просто не обращайте внимания на это письмо.',
}
