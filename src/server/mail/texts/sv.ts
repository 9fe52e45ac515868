import type { MailTexts } from '../MailTexts.ts'

/** Swedish. */
export const sv: MailTexts = {
  tag: 'sv',
  subjects: {
    LOGIN_EMS: 'Din kod för att logga in',
    REGISTER_EMS: 'Din kod för att registrera dig',
    FORGET_PWD_EMS: 'Din kod för att återställa lösenordet',
    BIND_EMAIL_EMS: 'Din kod för att koppla den här e-postadressen',
    UPDATE_PWD_EMS: 'Din kod för att byta lösenord',
    UPDATE_EMAIL_EMS: 'Din kod för att bekräfta den nya e-postadressen',
    MFA_AUTH_EMS: 'Din kod för inloggningens andra steg',
    CHANGE_PWD_EMS: 'Din kod för att byta lösenord',
  },
  intro: '{subject}:',
  life: 'Koden gäller i {time} och kan bara användas en gång.',
  secret: 'Vi kommer aldrig att be dig om den.',
  ignore: 'Om du inte har begärt koden kan du bortse från det här e-postmeddelandet.',
}
