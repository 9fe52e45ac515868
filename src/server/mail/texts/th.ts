import type { MailTexts } from '../MailTexts.ts'

/** Thai. */
export const th: MailTexts = {
  tag: 'th',
  subjects: {
    LOGIN_EMS: 'รหัสยืนยันสำหรับเข้าสู่ระบบ',
    REGISTER_EMS: 'รหัสยืนยันสำหรับลงทะเบียน',
    FORGET_PWD_EMS: 'รหัสยืนยันสำหรับรีเซ็ตรหัสผ่าน',
    BIND_EMAIL_EMS: 'รหัสยืนยันสำหรับเชื่อมโยงที่อยู่อีเมลนี้',
    UPDATE_PWD_EMS: 'รหัสยืนยันสำหรับเปลี่ยนรหัสผ่าน',
    UPDATE_EMAIL_EMS: 'รหัสยืนยันที่อยู่อีเมลใหม่',
    MFA_AUTH_EMS: 'รหัสยืนยันสำหรับขั้นตอนที่สองของการเข้าสู่ระบบ',
    CHANGE_PWD_EMS: 'รหัสยืนยันสำหรับเปลี่ยนรหัสผ่าน',
  },
  intro: '{subject}:',
  life: 'รหัสนี้ใช้ได้ครั้งเดียวภายใน {time}',
  secret: 'เราจะไม่ขอรหัสยืนยันนี้จากคุณ',
  ignore: 'หากคุณไม่ได้ขอรหัสยืนยันนี้ คุณไม่ต้องดำเนินการใดๆ',
}
