import type { MailTexts } from '../MailTexts.ts'

/** Traditional Chinese. */
export const zhTW: MailTexts = {
  tag: 'zh-TW',
  subjects: {
    LOGIN_EMS: '登入驗證碼',
    REGISTER_EMS: '註冊驗證碼',
    FORGET_PWD_EMS: '重設密碼驗證碼',
    BIND_EMAIL_EMS: '綁定電子郵件驗證碼',
    UPDATE_PWD_EMS: '變更密碼驗證碼',
    UPDATE_EMAIL_EMS: '變更電子郵件地址驗證碼',
    MFA_AUTH_EMS: '兩步驟驗證的驗證碼',
    CHANGE_PWD_EMS: '變更密碼驗證碼',
  },
  intro: '您的{subject}：',
  life: '驗證碼 {time}內有效，僅能使用一次。',
  secret: '我們的人員不會向您索取驗證碼，請勿告訴他人。',
  ignore: '如果這不是您本人的操作，請忽略此電子郵件。',
}
