// Stands in for Cloudflare's api.js, with the calls of it that the page makes, and asks this origin only.
const lifetime = 300_000
const widgets = new Map()
let count = 0

globalThis.turnstile = {
  render(container, options) {
    const id = `stand-in-${++count}`
    const label = document.createElement('label')
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' })
    label.style.cssText = 'display: flex; gap: 12px; align-items: center; width: 300px; max-width: 100%; height: 65px;'
    label.style.cssText += 'box-sizing: border-box; padding: 0 16px; border: 1px solid #808080;'
    box.style.cssText = 'width: 24px; height: 24px; margin: 0;'
    label.append(box, 'I am human (a stand-in)')
    container.append(label)
    const widget = { label, box, expiry: undefined }
    widgets.set(id, widget)

    async function check() {
      const answer = await fetch('/stand-in/token', { method: 'POST' })
      const { token } = await answer.json()
      widget.expiry = setTimeout(expire, lifetime)
      options.callback(token)
    }
    function expire() {
      clearTimeout(widget.expiry)
      box.checked = false
      options['expired-callback']()
    }
    box.addEventListener('change', () => (box.checked ? void check() : expire()))
    return id
  },
  reset(id) {
    const { box, expiry } = widgets.get(id)
    clearTimeout(expiry)
    box.checked = false
  },
  remove(id) {
    const { label, expiry } = widgets.get(id)
    clearTimeout(expiry)
    label.remove()
    widgets.delete(id)
  },
}
