import type { MailTexts } from '../MailTexts.ts'

/** Japanese. */
export const ja: MailTexts = {
  tag: 'ja',
  subjects: {
    LOGIN_EMS: 'ログイン用の確認コード',
    REGISTER_EMS: '新規登録用の確認コード',
    FORGET_PWD_EMS: 'パスワード再設定用の確認コード',
    BIND_EMAIL_EMS: 'メールアドレス連携用の確認コード',
    UPDATE_PWD_EMS: 'パスワード変更用の確認コード',
    UPDATE_EMAIL_EMS: 'メールアドレス変更用の確認コード',
    MFA_AUTH_EMS: '2 段階認証用の確認コード',
    CHANGE_PWD_EMS: 'パスワード変更用の確認コード',
  },
  intro: '{subject}：',
  life: '有効期間は {time}で、使用できるのは 1 回のみです。',
  secret: '当方から確認コードをお尋ねすることはありません。',
  ignore: 'お心当たりがない場合は、このメールを無視してください。',
}
