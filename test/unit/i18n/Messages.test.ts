import { describe, expect, test } from 'vitest'
import { en } from '../../../src/locales/en.ts'
import { readSources } from '../../support/architecture/readSources.ts'

const keys = Object.keys(en.messages)

/** What could show a text: not the tables of texts themselves, and not the server, whose words may be the same. */
const code = [...readSources()]
  .filter(([path]) => /^src\/.*\.tsx?$/.test(path) && !/^src\/(server|locales|i18n\/Messages\.ts)/.test(path))
  .map(([, text]) => text)
  .join('\n')

/** `messages.key`, or `'key'` where the name is unmistakable; a word such as `'sending'` may mean something else. */
function isUsed(key: string): boolean {
  const named = new RegExp(String.raw`\bmessages\.${key}\b`).test(code)
  return named || (/[A-Z]/.test(key) && code.includes(`'${key}'`))
}

describe('the texts', () => {
  test.each(keys)('%s is shown somewhere', (key) => {
    expect(isUsed(key)).toBe(true)
  })

  test.each(['puzzleForgotten', 'retired', 'errorEmai', 'sendCod'])(
    'a text such as %s would be found out as unused',
    (key) => {
      expect(isUsed(key)).toBe(false)
    },
  )

  test('no text is used that is not there', () => {
    const used = [...code.matchAll(/\bmessages\.(\w+)/g)].map(([, key]) => key!)
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter((key) => !keys.includes(key))).toEqual([])
  })

  test('say every failure in at most 20 sentences', () => {
    const errors = keys.filter((key) => key.startsWith('error'))
    expect(errors).toContain('errorUnknown')
    expect(errors.length).toBeLessThanOrEqual(20)
  })
})
