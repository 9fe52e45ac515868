import type { Profile, Screen } from '../support/Tab.ts'
import type { WebDriver } from './connect.d.mts'
import { WebKitTab } from './WebKitTab.ts'

/** Narrower than this no window with an address bar becomes. */
const narrowest = 447

/**
 * The windows of one case. WebKitWebDriver has one session at a time, so what pages store would stay: every case has
 * servers at addresses of its own. Windows, because a tab in the background is drawn by nobody.
 */
export async function openProfile(session: WebDriver, screen: Screen): Promise<Profile> {
  const home = await session.getWindowHandle()
  const handles: string[] = []
  return {
    async openTab() {
      await session.switchToWindow(home)
      const handle = screen.width < narrowest ? await openPopup(session, screen) : await openWindow(session)
      handles.push(handle)
      return new WebKitTab(session, handle)
    },
    async close() {
      // A case that failed may have left a button down.
      await session.releaseActions()
      for (const handle of handles) {
        await session.switchToWindow(handle)
        await session.closeWindow()
      }
      await session.switchToWindow(home)
    },
  }
}

async function openWindow(session: WebDriver): Promise<string> {
  const { handle } = await session.createWindow('window')
  return handle
}

/** A window without an address bar, as pages open them when they are pressed. */
async function openPopup(session: WebDriver, { width, height }: Screen): Promise<string> {
  const before = await session.getWindowHandles()
  const features = `popup,width=${width},height=${height}`
  await session.executeScript(
    `document.documentElement.onclick = () => void window.open('about:blank', '_blank', '${features}')`,
    [],
  )
  const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }))
  const actions = [{ type: 'pointerMove', x: 10, y: 10, duration: 0 }, ...press]
  await session.performActions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }])
  const opened = (await session.getWindowHandles()).find((handle) => !before.includes(handle))
  if (!opened) throw new Error('The window for a small screen did not open.')
  return opened
}
