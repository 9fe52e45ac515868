import type { MailTexts } from '../MailTexts.ts'

/** Czech. */
export const cs: MailTexts = {
  tag: 'cs',
  subjects: {
    LOGIN_EMS: 'Váš kód pro přihlášení',
    REGISTER_EMS: 'Váš kód pro registraci',
    FORGET_PWD_EMS: 'Váš kód pro obnovení hesla',
    BIND_EMAIL_EMS: 'Váš kód pro propojení této e-mailové adresy',
    UPDATE_PWD_EMS: 'Váš kód pro změnu hesla',
    UPDATE_EMAIL_EMS: 'Váš kód pro potvrzení nové e-mailové adresy',
    MFA_AUTH_EMS: 'Váš kód pro druhý krok přihlášení',
    CHANGE_PWD_EMS: 'Váš kód pro změnu hesla',
  },
  intro: '{subject}:',
  life: 'Kód můžete použít jen jednou. Doba platnosti: {time}.',
  secret: 'Nikdy vás o něj nebudeme žádat.',
  ignore: 'Pokud jste o kód nežádali, můžete tento e-mail ignorovat.',
}
