import type { MailTexts } from '../MailTexts.ts'

/** Hindi. */
export const hi: MailTexts = {
  tag: 'hi',
  subjects: {
    LOGIN_EMS: 'साइन इन के लिए सत्यापन कोड',
    REGISTER_EMS: 'साइन अप के लिए सत्यापन कोड',
    FORGET_PWD_EMS: 'पासवर्ड रीसेट करने के लिए सत्यापन कोड',
    BIND_EMAIL_EMS: 'यह ईमेल पता जोड़ने के लिए सत्यापन कोड',
    UPDATE_PWD_EMS: 'पासवर्ड बदलने के लिए सत्यापन कोड',
    UPDATE_EMAIL_EMS: 'नए ईमेल पते की पुष्टि के लिए सत्यापन कोड',
    MFA_AUTH_EMS: 'साइन इन के दूसरे चरण के लिए सत्यापन कोड',
    CHANGE_PWD_EMS: 'पासवर्ड बदलने के लिए सत्यापन कोड',
  },
  intro: '{subject}:',
  life: 'यह कोड {time} तक मान्य है और सिर्फ़ एक बार काम करेगा।',
  secret: 'हम आपसे यह कोड कभी नहीं मांगेंगे।',
  ignore: 'अगर यह कोड आपने नहीं मांगा, तो इस ईमेल को अनदेखा करें।',
}
