import { createClient, EmailCodeForm, EmailCodeProvider, en, matchLocale } from 'email-code-kit'
import { ProofOfWork } from 'email-code-kit/proof-of-work'
import { useEffect, useState } from 'react'
import { languages, mailLanguages, titleIn } from './languages.ts'

const client = createClient({ baseUrl: '', clientId: 'demo-client' })
const english = languages.find(({ tag }) => tag === 'en')

export function App() {
  const [language, setLanguage] = useState(() => matchLocale(navigator.languages, languages, english))
  const [locale, setLocale] = useState(en)
  const [order, setOrder] = useState<'inline' | 'dialog'>('inline')

  useEffect(() => {
    let isCurrent = true
    async function show() {
      const loaded = await language.load()
      if (!isCurrent) return
      document.documentElement.lang = loaded.tag
      document.documentElement.dir = loaded.dir ?? 'ltr'
      setLocale(loaded)
    }
    void show()
    return () => {
      isCurrent = false
    }
  }, [language])

  return (
    <div className="page">
      <header className="bar">
        <span className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          email-code-kit
        </span>
        <select
          aria-label="Language"
          value={language.tag}
          onChange={(event) => {
            setLanguage(matchLocale(event.currentTarget.value, languages))
          }}
        >
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </header>
      <main className="card">
        <h1>{titleIn(locale.tag)}</h1>
        <EmailCodeProvider client={client} locale={locale} languages={mailLanguages}>
          <EmailCodeForm
            key={order}
            scenario="LOGIN_EMS"
            captcha={order}
            alternative={<ProofOfWork />}
            verifyCode={({ email, code, signal }) => client.loginWithEmailCode({ email, code }, { signal })}
          />
        </EmailCodeProvider>
      </main>
      <aside className="mail" lang="en" dir="ltr">
        <h2>
          <a href="/mailbox" target="_blank" rel="noreferrer">
            Mailbox
          </a>
        </h2>
        <iframe src="/mailbox" title="Mailbox" allow="clipboard-write" />
        <label className="order">
          <input
            type="checkbox"
            checked={order === 'dialog'}
            onChange={(event) => {
              setOrder(event.currentTarget.checked ? 'dialog' : 'inline')
            }}
          />
          Puzzle in a dialog
        </label>
      </aside>
    </div>
  )
}
