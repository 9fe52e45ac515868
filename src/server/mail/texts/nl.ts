import type { MailTexts } from '../MailTexts.ts'

/** Dutch. */
export const nl: MailTexts = {
  tag: 'nl',
  subjects: {
    LOGIN_EMS: 'Je code om in te loggen',
    REGISTER_EMS: 'Je code om je te registreren',
    FORGET_PWD_EMS: 'Je code om je wachtwoord opnieuw in te stellen',
    BIND_EMAIL_EMS: 'Je code om dit e-mailadres te koppelen',
    UPDATE_PWD_EMS: 'Je code om je wachtwoord te wijzigen',
    UPDATE_EMAIL_EMS: 'Je code om je nieuwe e-mailadres te bevestigen',
    MFA_AUTH_EMS: 'Je code voor de tweede stap van het inloggen',
    CHANGE_PWD_EMS: 'Je code om je wachtwoord te wijzigen',
  },
  intro: '{subject}:',
  life: 'De code is {time} geldig en werkt maar één keer.',
  secret: 'Wij zullen je er nooit om vragen.',
  ignore: 'Als je deze code niet hebt aangevraagd, kun je deze e-mail negeren.',
}
