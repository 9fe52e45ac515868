import type { MailTexts } from '../MailTexts.ts'

/** Korean. */
export const ko: MailTexts = {
  tag: 'ko',
  subjects: {
    LOGIN_EMS: '로그인 인증 코드',
    REGISTER_EMS: '회원가입 인증 코드',
    FORGET_PWD_EMS: '비밀번호 재설정 인증 코드',
    BIND_EMAIL_EMS: '이메일 주소 연결 인증 코드',
    UPDATE_PWD_EMS: '비밀번호 변경 인증 코드',
    UPDATE_EMAIL_EMS: '이메일 주소 변경 인증 코드',
    MFA_AUTH_EMS: '2단계 인증 코드',
    CHANGE_PWD_EMS: '비밀번호 변경 인증 코드',
  },
  intro: '{subject}:',
  life: '{time} 동안 한 번만 사용할 수 있어요.',
  secret: '저희는 인증 코드를 절대 묻지 않아요.',
  ignore: '직접 요청하지 않았다면 이 이메일을 무시해 주세요.',
}
