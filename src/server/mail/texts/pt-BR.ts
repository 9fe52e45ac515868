import type { MailTexts } from '../MailTexts.ts'

/** Brazilian Portuguese. */
export const ptBR: MailTexts = {
  tag: 'pt-BR',
  subjects: {
    LOGIN_EMS: 'Seu código para entrar',
    REGISTER_EMS: 'Seu código para se cadastrar',
    FORGET_PWD_EMS: 'Seu código para redefinir a senha',
    BIND_EMAIL_EMS: 'Seu código para vincular este endereço de e-mail',
    UPDATE_PWD_EMS: 'Seu código para alterar a senha',
    UPDATE_EMAIL_EMS: 'Seu código para confirmar o novo endereço de e-mail',
    MFA_AUTH_EMS: 'Seu código para a segunda etapa do acesso',
    CHANGE_PWD_EMS: 'Seu código para alterar a senha',
  },
  intro: '{subject}:',
  life: 'O código vale por {time} e só pode ser usado uma vez.',
  secret: 'Nunca vamos pedir esse código a você.',
  ignore: 'Se você não solicitou este código, pode ignorar este e-mail.',
}
