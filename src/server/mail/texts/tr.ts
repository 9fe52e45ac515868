import type { MailTexts } from '../MailTexts.ts'

/** Turkish. */
export const tr: MailTexts = {
  tag: 'tr',
  subjects: {
    LOGIN_EMS: 'Oturum açma kodunuz',
    REGISTER_EMS: 'Kayıt kodunuz',
    FORGET_PWD_EMS: 'Parola sıfırlama kodunuz',
    BIND_EMAIL_EMS: 'Bu e-posta adresini bağlama kodunuz',
    UPDATE_PWD_EMS: 'Parola değiştirme kodunuz',
    UPDATE_EMAIL_EMS: 'Yeni e-posta adresinizi doğrulama kodunuz',
    MFA_AUTH_EMS: 'Oturum açmanın ikinci adımı için kodunuz',
    CHANGE_PWD_EMS: 'Parola değiştirme kodunuz',
  },
  intro: '{subject}:',
  life: 'Kod {time} boyunca geçerlidir ve yalnızca bir kez kullanılabilir.',
  secret: 'Sizden bu kodu asla istemeyiz.',
  ignore: 'Bu kodu siz istemediyseniz bu e-postayı yok sayabilirsiniz.',
}
