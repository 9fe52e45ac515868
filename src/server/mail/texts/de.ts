import type { MailTexts } from '../MailTexts.ts'

/** German. */
export const de: MailTexts = {
  tag: 'de',
  subjects: {
    LOGIN_EMS: 'Ihr Code für die Anmeldung',
    REGISTER_EMS: 'Ihr Code für die Registrierung',
    FORGET_PWD_EMS: 'Ihr Code zum Zurücksetzen des Passworts',
    BIND_EMAIL_EMS: 'Ihr Code zum Verknüpfen dieser E-Mail-Adresse',
    UPDATE_PWD_EMS: 'Ihr Code zum Ändern des Passworts',
    UPDATE_EMAIL_EMS: 'Ihr Code zum Bestätigen der neuen E-Mail-Adresse',
    MFA_AUTH_EMS: 'Ihr Code für den zweiten Schritt der Anmeldung',
    CHANGE_PWD_EMS: 'Ihr Code zum Ändern des Passworts',
  },
  intro: '{subject}:',
  life: 'Der Code gilt {time} lang und funktioniert nur einmal.',
  secret: 'Wir werden Sie nie danach fragen.',
  ignore: 'Wenn Sie diesen Code nicht angefordert haben, können Sie diese E-Mail ignorieren.',
}
