import { cases } from './cases/cases.ts'
import { can } from './support/can.ts'
import { cannot } from './support/cannot.ts'
import { engine, expect, test } from './support/engineTest.ts'
import type { Ability } from './support/Tab.ts'

const missing = cannot[engine]

for (const each of cases) {
  const why = each.needs && missing[each.needs]
  if (each.needs && why) {
    const ability = each.needs
    test(`cannot: ${each.name}; ${why}`, async ({ driver }) => {
      expect(await can(driver, ability), `${engine} can do ${ability}: take it off the list in cannot.ts`).toBe(false)
    })
  } else {
    const isForAll = engine === 'chromium' && each.isKnownOfChromium
    test(isForAll ? `${each.name} @all` : each.name, async ({ play }) => {
      await play(each)
    })
  }
}

test('what is said not to be possible is something that a case needs', () => {
  const needed = new Set(cases.map(({ needs }) => needs))
  expect((Object.keys(missing) as Ability[]).filter((ability) => !needed.has(ability))).toEqual([])
})
