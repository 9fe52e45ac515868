/**
 * The script of the mailbox page: asks for `mailbox.json` every second and shows what is new. Whatever an e-mail
 * contains goes in through `textContent` and properties only, so it can never become markup.
 */
export const mailboxScript = `
const list = document.getElementById('mails')
const empty = document.getElementById('empty')
const state = document.getElementById('state')
const stateText = document.getElementById('state-text')
const announcement = document.getElementById('announcement')
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const cards = new Map()
let loaded = false
let unseen = 0

const keyOf = (mail) => JSON.stringify([mail.sentAt, mail.to, mail.scenario, mail.code])

function element(tag, properties, children) {
  const node = Object.assign(document.createElement(tag), properties)
  node.append(...(children ?? []))
  return node
}

function createCard(mail) {
  const time = element('time', { dateTime: new Date(mail.sentAt).toISOString(), title: new Date(mail.sentAt).toLocaleString() })
  const copy = element('button', { type: 'button', textContent: 'Copy' })
  copy.setAttribute('aria-label', 'Copy code ' + mail.code)
  const code = element('span', { className: 'code', textContent: mail.code })
  copy.addEventListener('click', () => copyCode(mail.code, code, copy))
  return element('li', { className: loaded ? 'mail new' : 'mail' }, [
    element('div', { className: 'top' }, [element('h2', { lang: mail.language, textContent: mail.subject }), time]),
    element('p', { className: 'to', dir: 'auto' }, [...mail.to.split(/(?=@)/).flatMap((part) => [part, element('wbr')])]),
    element('div', { className: 'code-row' }, [code, copy]),
    element('details', {}, [
      element('summary', {}, [
        element('span', { className: 'scenario', textContent: mail.scenario }),
        element('span', { textContent: 'Whole message' }),
      ]),
      element('p', { className: 'text', lang: mail.language, textContent: mail.text.trim() }),
    ]),
  ])
}

async function copyCode(text, code, button) {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Without https there is no clipboard: select the code, so that the keyboard can copy it.
    getSelection().selectAllChildren(code)
    announcement.textContent = 'The code is selected'
    return
  }
  announcement.textContent = 'Code copied'
  button.textContent = 'Copied'
  button.setAttribute('data-copied', '')
  setTimeout(() => {
    button.textContent = 'Copy'
    button.removeAttribute('data-copied')
  }, 2000)
}

function show(mails) {
  const keys = new Set(mails.map(keyOf))
  for (const [key, card] of cards) {
    if (keys.has(key)) continue
    card.remove()
    cards.delete(key)
  }
  const arrived = mails.filter((mail) => !cards.has(keyOf(mail)))
  for (const mail of arrived.toReversed()) {
    const card = createCard(mail)
    cards.set(keyOf(mail), card)
    list.prepend(card)
  }
  empty.hidden = mails.length > 0
  if (loaded && arrived.length > 0) {
    const [newest] = arrived
    announcement.textContent = arrived.length === 1
      ? 'New e-mail for ' + newest.to + ': ' + newest.subject
      : arrived.length + ' new e-mails'
    if (document.hidden) unseen += arrived.length
  }
  loaded = true
}

function showTimes() {
  for (const time of list.querySelectorAll('time')) time.textContent = ago(Date.parse(time.dateTime))
}

function ago(then) {
  const seconds = Math.max(0, Math.round((Date.now() - then) / 1000))
  if (seconds < 5) return 'just now'
  if (seconds < 60) return relative.format(-seconds, 'second')
  if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), 'minute')
  if (seconds < 86400) return relative.format(-Math.floor(seconds / 3600), 'hour')
  return relative.format(-Math.floor(seconds / 86400), 'day')
}

function showState(name, text) {
  state.dataset.state = name
  // Only on a change, so that the text is not touched every second.
  if (stateText.textContent !== text) stateText.textContent = text
}

async function poll() {
  try {
    const response = await fetch('mailbox.json', { cache: 'no-store' })
    if (!response.ok) throw new Error('HTTP ' + response.status)
    show(await response.json())
    showState('live', 'Updates by itself')
  } catch {
    showState('lost', 'The server does not answer. Trying again…')
  }
  if (!document.hidden) unseen = 0
  document.title = (unseen > 0 ? '(' + unseen + ') ' : '') + 'Mailbox'
  showTimes()
  setTimeout(poll, 1000)
}

poll()
`
