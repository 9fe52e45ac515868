import type { MailTexts } from '../MailTexts.ts'

/** Persian. */
export const fa: MailTexts = {
  tag: 'fa',
  dir: 'rtl',
  subjects: {
    LOGIN_EMS: 'کد ورود',
    REGISTER_EMS: 'کد ثبت‌نام',
    FORGET_PWD_EMS: 'کد بازنشانی گذرواژه',
    BIND_EMAIL_EMS: 'کد اتصال این نشانی ایمیل',
    UPDATE_PWD_EMS: 'کد تغییر گذرواژه',
    UPDATE_EMAIL_EMS: 'کد تأیید نشانی ایمیل جدید',
    MFA_AUTH_EMS: 'کد مرحلهٔ دوم ورود',
    CHANGE_PWD_EMS: 'کد تغییر گذرواژه',
  },
  intro: '{subject}:',
  life: 'این کد تا {time} معتبر است و فقط یک بار کار می‌کند.',
  secret: 'ما هرگز این کد را از شما نمی‌خواهیم.',
  ignore: 'اگر شما این کد را درخواست نکرده‌اید، این ایمیل را نادیده بگیرید.',
}
