import type { MailTexts } from '../MailTexts.ts'

/** Spanish. */
export const es: MailTexts = {
  tag: 'es',
  subjects: {
    LOGIN_EMS: 'Su código para iniciar sesión',
    REGISTER_EMS: 'Su código para registrarse',
    FORGET_PWD_EMS: 'Su código para restablecer la contraseña',
    BIND_EMAIL_EMS: 'Su código para vincular esta dirección de correo electrónico',
    UPDATE_PWD_EMS: 'Su código para cambiar la contraseña',
    UPDATE_EMAIL_EMS: 'Su código para confirmar la nueva dirección de correo electrónico',
    MFA_AUTH_EMS: 'Su código para el segundo paso del inicio de sesión',
    CHANGE_PWD_EMS: 'Su código para cambiar la contraseña',
  },
  intro: '{subject}:',
  life: 'El código es válido durante {time} y solo se puede usar una vez.',
  secret: 'Nunca le pediremos este código.',
  ignore: 'Si no ha solicitado este código, puede ignorar este correo.',
}
