import type { MailTexts } from '../MailTexts.ts'

/** French. */
export const fr: MailTexts = {
  tag: 'fr',
  subjects: {
    LOGIN_EMS: 'Votre code de connexion',
    REGISTER_EMS: 'Votre code d’inscription',
    FORGET_PWD_EMS: 'Votre code pour réinitialiser votre mot de passe',
    BIND_EMAIL_EMS: 'Votre code pour associer cette adresse e-mail',
    UPDATE_PWD_EMS: 'Votre code pour changer de mot de passe',
    UPDATE_EMAIL_EMS: 'Votre code pour confirmer votre nouvelle adresse e-mail',
    MFA_AUTH_EMS: 'Votre code pour la deuxième étape de la connexion',
    CHANGE_PWD_EMS: 'Votre code pour changer de mot de passe',
  },
  intro: '{subject}\u00A0:',
  life: 'Le code est valable {time} et ne fonctionne qu’une seule fois.',
  secret: 'Nous ne vous le demanderons jamais.',
  ignore: 'Si vous n’avez pas demandé ce code, vous pouvez ignorer cet e-mail.',
}
