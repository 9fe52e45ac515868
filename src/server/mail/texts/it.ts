import type { MailTexts } from '../MailTexts.ts'

/** Italian. */
export const it: MailTexts = {
  tag: 'it',
  subjects: {
    LOGIN_EMS: 'Il tuo codice per accedere',
    REGISTER_EMS: 'Il tuo codice per registrarti',
    FORGET_PWD_EMS: 'Il tuo codice per reimpostare la password',
    BIND_EMAIL_EMS: 'Il tuo codice per collegare questo indirizzo email',
    UPDATE_PWD_EMS: 'Il tuo codice per cambiare la password',
    UPDATE_EMAIL_EMS: 'Il tuo codice per confermare il nuovo indirizzo email',
    MFA_AUTH_EMS: 'Il tuo codice per il secondo passaggio dell’accesso',
    CHANGE_PWD_EMS: 'Il tuo codice per cambiare la password',
  },
  intro: '{subject}:',
  life: 'Il codice è valido per {time} e si può usare una sola volta.',
  secret: 'Non te lo chiederemo mai.',
  ignore: 'Se non hai richiesto questo codice, puoi ignorare questa email.',
}
