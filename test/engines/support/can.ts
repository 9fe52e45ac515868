import { inPage } from './inPage.ts'
import type { Ability, Driver, Tab } from './Tab.ts'

const page = 'data:text/html,<!doctype html><meta name="viewport" content="width=device-width"><body>'

declare global {
  interface Window {
    pointers: string[]
  }
}

/** One try for each ability: does the page see what the driver says it does? */
const tries: Record<Ability, (tab: Tab) => Promise<boolean>> = {
  async touch(tab) {
    await inPage(tab, () => {
      window.pointers = []
      document.documentElement.style.height = '100%'
      for (const type of ['pointerdown', 'pointerup'] as const) {
        document.addEventListener(type, ({ pointerType }) => window.pointers.push(pointerType))
      }
    })
    await tab.finger.down({ x: 40, y: 40 })
    await tab.finger.up()
    // Behind it in the queue, so that whatever the finger did has been seen.
    await tab.mouse.down({ x: 60, y: 60 })
    await tab.mouse.up()
    const pointers = await inPage(tab, () => window.pointers)
    return pointers.join() === 'touch,touch,mouse,mouse'
  },
  async 'console while loading'(tab) {
    await tab.goto('data:text/html,<!doctype html><script>console.warn("early")</script>')
    return (await tab.problems()).length > 0
  },
}

/** Whether the driver can do it, found out by trying. */
export async function can(driver: Driver, ability: Ability): Promise<boolean> {
  const profile = await driver.openProfile({ width: 360, height: 740, touch: ability === 'touch' })
  try {
    const tab = await profile.openTab()
    await tab.goto(page)
    return await tries[ability](tab)
  } finally {
    await profile.close()
  }
}
