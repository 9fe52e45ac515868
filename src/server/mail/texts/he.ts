import type { MailTexts } from '../MailTexts.ts'

/** Hebrew. */
export const he: MailTexts = {
  tag: 'he',
  dir: 'rtl',
  subjects: {
    LOGIN_EMS: 'קוד להתחברות',
    REGISTER_EMS: 'קוד להרשמה',
    FORGET_PWD_EMS: 'קוד לאיפוס הסיסמה',
    BIND_EMAIL_EMS: 'קוד לקישור כתובת האימייל הזאת',
    UPDATE_PWD_EMS: 'קוד לשינוי הסיסמה',
    UPDATE_EMAIL_EMS: 'קוד לאישור כתובת האימייל החדשה',
    MFA_AUTH_EMS: 'קוד לשלב השני של ההתחברות',
    CHANGE_PWD_EMS: 'קוד לשינוי הסיסמה',
  },
  intro: '{subject}:',
  life: 'אפשר להשתמש בקוד פעם אחת בלבד. משך התוקף: {time}.',
  secret: 'אנחנו אף פעם לא נבקש ממך את הקוד.',
  ignore: 'אם לא ביקשת את הקוד, אפשר להתעלם מהאימייל הזה.',
}
