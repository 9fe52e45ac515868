import type { Scenario } from '../../protocol/scenarios.ts'
import type { ServerLanguage } from '../http/describeRefusal.ts'

interface MailTexts {
  subjects: Record<Scenario, string>
  /** What stands above the code. */
  before: (subject: string) => string
  /** What stands below the code. */
  after: (minutes: number) => string
}

/** The e-mails as text, one table a language. Subjects do not show the code: lock screens do show subjects. */
export const mailTexts: Record<ServerLanguage, MailTexts> = {
  en: {
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
    before: (subject) => `${subject}:`,
    after: (minutes) =>
      `It works once, within the next ${minutes === 1 ? 'minute' : `${minutes} minutes`}. Nobody from our side will ask you for it.\n` +
      'If you did not ask for this code, you can ignore this e-mail.',
  },
  zh: {
    subjects: {
      LOGIN_EMS: '登录验证码',
      REGISTER_EMS: '注册验证码',
      FORGET_PWD_EMS: '找回密码验证码',
      BIND_EMAIL_EMS: '绑定邮箱验证码',
      UPDATE_PWD_EMS: '修改密码验证码',
      UPDATE_EMAIL_EMS: '更换邮箱验证码',
      MFA_AUTH_EMS: '二次认证验证码',
      CHANGE_PWD_EMS: '修改密码验证码',
    },
    before: (subject) => `您的${subject}：`,
    after: (minutes) =>
      `验证码 ${minutes} 分钟内有效，仅可使用一次，请勿告知他人。\n如果这不是您本人的操作，请忽略此邮件。`,
  },
}
