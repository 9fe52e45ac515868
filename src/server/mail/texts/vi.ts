import type { MailTexts } from '../MailTexts.ts'

/** Vietnamese. */
export const vi: MailTexts = {
  tag: 'vi',
  subjects: {
    LOGIN_EMS: 'Mã xác minh để đăng nhập',
    REGISTER_EMS: 'Mã xác minh để đăng ký',
    FORGET_PWD_EMS: 'Mã xác minh để đặt lại mật khẩu',
    BIND_EMAIL_EMS: 'Mã xác minh để liên kết địa chỉ email này',
    UPDATE_PWD_EMS: 'Mã xác minh để đổi mật khẩu',
    UPDATE_EMAIL_EMS: 'Mã xác minh địa chỉ email mới',
    MFA_AUTH_EMS: 'Mã xác minh cho bước đăng nhập thứ hai',
    CHANGE_PWD_EMS: 'Mã xác minh để đổi mật khẩu',
  },
  intro: '{subject}:',
  life: 'Mã này có hiệu lực trong {time} và chỉ dùng được một lần.',
  secret: 'Chúng tôi không bao giờ hỏi bạn mã này.',
  ignore: 'Nếu bạn không yêu cầu mã này, hãy bỏ qua email này.',
}
