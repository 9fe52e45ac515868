import type { MailTexts } from '../MailTexts.ts'

/** Simplified Chinese. */
export const zhCN: MailTexts = {
  tag: 'zh-CN',
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
  intro: '您的{subject}：',
  life: '验证码 {time}内有效，仅可使用一次。',
  secret: '我们的工作人员不会向您索要验证码，请勿告知他人。',
  ignore: '如果这不是您本人的操作，请忽略此邮件。',
}
