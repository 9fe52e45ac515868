import { createClient, EmailCodeForm, EmailCodeProvider, en, type Locale } from 'email-code-kit'
import { zhCN } from 'email-code-kit/locales/zh-CN'
import { useEffect, useState } from 'react'

const client = createClient({ baseUrl: '', clientId: 'demo-client' })

const pages = {
  en: {
    locale: en,
    name: 'English',
    title: 'Sign in',
    lead: 'We send you a code. No password needed.',
    mail: 'Mailbox',
  },
  'zh-CN': { locale: zhCN, name: '中文', title: '登录', lead: '我们会向您发送验证码，无需密码。', mail: '收件箱' },
} satisfies Record<string, { locale: Locale; name: string; title: string; lead: string; mail: string }>

type Tag = keyof typeof pages

export function App() {
  const [tag, setTag] = useState<Tag>('en')
  const { locale, title, lead, mail } = pages[tag]
  useEffect(() => {
    document.documentElement.lang = tag
  }, [tag])

  return (
    <div className="page">
      <header className="bar">
        <span className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          email-code-kit
        </span>
        <nav aria-label="Language">
          {(Object.keys(pages) as Tag[]).map((key) => (
            <button key={key} type="button" lang={key} aria-pressed={key === tag} onClick={() => setTag(key)}>
              {pages[key].name}
            </button>
          ))}
        </nav>
      </header>
      <main className="card">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        <EmailCodeProvider client={client} locale={locale}>
          <EmailCodeForm
            scenario="LOGIN_EMS"
            verifyCode={({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal })}
          />
        </EmailCodeProvider>
      </main>
      <aside className="mail">
        <h2>
          <a href="/mailbox" target="_blank" rel="noreferrer">
            {mail}
          </a>
        </h2>
        <iframe src="/mailbox" title={mail} allow="clipboard-write" />
      </aside>
    </div>
  )
}
