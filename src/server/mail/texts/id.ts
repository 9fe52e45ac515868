import type { MailTexts } from '../MailTexts.ts'

/** Indonesian. */
export const id: MailTexts = {
  tag: 'id',
  subjects: {
    LOGIN_EMS: 'Kode verifikasi untuk masuk',
    REGISTER_EMS: 'Kode verifikasi untuk mendaftar',
    FORGET_PWD_EMS: 'Kode verifikasi untuk mengatur ulang kata sandi',
    BIND_EMAIL_EMS: 'Kode verifikasi untuk menautkan alamat email ini',
    UPDATE_PWD_EMS: 'Kode verifikasi untuk mengubah kata sandi',
    UPDATE_EMAIL_EMS: 'Kode verifikasi untuk alamat email baru Anda',
    MFA_AUTH_EMS: 'Kode verifikasi untuk langkah kedua saat masuk',
    CHANGE_PWD_EMS: 'Kode verifikasi untuk mengubah kata sandi',
  },
  intro: '{subject}:',
  life: 'Kode ini berlaku selama {time} dan hanya dapat digunakan sekali.',
  secret: 'Kami tidak akan pernah meminta kode ini dari Anda.',
  ignore: 'Jika Anda tidak meminta kode ini, abaikan email ini.',
}
