import { en, type Locale } from 'email-code-kit'

/** Each locale is a module of its own: a page loads the one it shows. */
const loaders: Record<string, () => Promise<Locale>> = {
  ar: () => import('email-code-kit/locales/ar').then(({ ar }) => ar),
  cs: () => import('email-code-kit/locales/cs').then(({ cs }) => cs),
  de: () => import('email-code-kit/locales/de').then(({ de }) => de),
  en: async () => en,
  es: () => import('email-code-kit/locales/es').then(({ es }) => es),
  fa: () => import('email-code-kit/locales/fa').then(({ fa }) => fa),
  fr: () => import('email-code-kit/locales/fr').then(({ fr }) => fr),
  he: () => import('email-code-kit/locales/he').then(({ he }) => he),
  hi: () => import('email-code-kit/locales/hi').then(({ hi }) => hi),
  id: () => import('email-code-kit/locales/id').then(({ id }) => id),
  it: () => import('email-code-kit/locales/it').then(({ it }) => it),
  ja: () => import('email-code-kit/locales/ja').then(({ ja }) => ja),
  ko: () => import('email-code-kit/locales/ko').then(({ ko }) => ko),
  nl: () => import('email-code-kit/locales/nl').then(({ nl }) => nl),
  pl: () => import('email-code-kit/locales/pl').then(({ pl }) => pl),
  'pt-BR': () => import('email-code-kit/locales/pt-BR').then(({ ptBR }) => ptBR),
  ru: () => import('email-code-kit/locales/ru').then(({ ru }) => ru),
  sv: () => import('email-code-kit/locales/sv').then(({ sv }) => sv),
  th: () => import('email-code-kit/locales/th').then(({ th }) => th),
  tr: () => import('email-code-kit/locales/tr').then(({ tr }) => tr),
  uk: () => import('email-code-kit/locales/uk').then(({ uk }) => uk),
  vi: () => import('email-code-kit/locales/vi').then(({ vi }) => vi),
  'zh-CN': () => import('email-code-kit/locales/zh-CN').then(({ zhCN }) => zhCN),
  'zh-TW': () => import('email-code-kit/locales/zh-TW').then(({ zhTW }) => zhTW),
}

/** The one text that the page itself has. */
const titles: Record<string, string> = {
  ar: 'تسجيل الدخول',
  cs: 'Přihlášení',
  de: 'Anmelden',
  en: 'Sign in',
  es: 'Iniciar sesión',
  fa: 'ورود',
  fr: 'Connexion',
  he: 'כניסה',
  hi: 'साइन इन करें',
  id: 'Masuk',
  it: 'Accedi',
  ja: 'ログイン',
  ko: '로그인',
  nl: 'Inloggen',
  pl: 'Logowanie',
  'pt-BR': 'Entrar',
  ru: 'Вход',
  sv: 'Logga in',
  th: 'ลงชื่อเข้าใช้',
  tr: 'Oturum aç',
  uk: 'Вхід',
  vi: 'Đăng nhập',
  'zh-CN': '登录',
  'zh-TW': '登入',
}

/** The languages of the demo, each named in its own words. */
export const languages = Object.entries(loaders).map(([tag, load]) => ({
  tag,
  load,
  name: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag,
}))

export function titleIn(tag: string): string {
  return titles[tag] ?? 'Sign in'
}

/** The demo's server writes its e-mails in each of them: what is documented of other servers is Chinese and English. */
export const mailLanguages = Object.fromEntries(languages.map(({ tag }) => [tag, tag]))
