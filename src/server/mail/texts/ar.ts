import type { MailTexts } from '../MailTexts.ts'

/** Arabic. */
export const ar: MailTexts = {
  tag: 'ar',
  dir: 'rtl',
  subjects: {
    LOGIN_EMS: 'رمز تسجيل الدخول',
    REGISTER_EMS: 'رمز إنشاء الحساب',
    FORGET_PWD_EMS: 'رمز إعادة تعيين كلمة المرور',
    BIND_EMAIL_EMS: 'رمز ربط عنوان البريد الإلكتروني هذا',
    UPDATE_PWD_EMS: 'رمز تغيير كلمة المرور',
    UPDATE_EMAIL_EMS: 'رمز تأكيد عنوان البريد الإلكتروني الجديد',
    MFA_AUTH_EMS: 'رمز الخطوة الثانية من تسجيل الدخول',
    CHANGE_PWD_EMS: 'رمز تغيير كلمة المرور',
  },
  intro: '{subject}:',
  life: 'يعمل الرمز مرة واحدة فقط. مدة الصلاحية: {time}.',
  secret: 'لن نطلب منك هذا الرمز أبدًا.',
  ignore: 'إذا لم يكن هذا الطلب منك، فيُرجى تجاهل هذه الرسالة.',
}
