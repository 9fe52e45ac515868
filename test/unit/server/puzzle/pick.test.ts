import { expect, it } from 'vitest'
import { createRandom } from '../../../../src/server/puzzle/createRandom.ts'
import { pick } from '../../../../src/server/puzzle/pick.ts'

it('picks each entry about as often', () => {
  const random = createRandom(1)
  const picked = Array.from({ length: 3000 }, () => pick(random, ['a', 'b', 'c']))
  for (const entry of ['a', 'b', 'c']) {
    const count = picked.filter((one) => one === entry).length
    expect(count).toBeGreaterThan(900)
    expect(count).toBeLessThan(1100)
  }
})

it('draws nothing where there is no choice, so that a seed goes on as it would without', () => {
  const draws: number[] = []
  const random = () => draws.push(0.5) / 10
  expect(pick(random, ['only'])).toBe('only')
  expect(draws).toEqual([])
  pick(random, ['one', 'other'])
  expect(draws).toHaveLength(1)
})
