import { describe, expect, test } from 'vitest'
import { sliderKey } from '../../../src/state/sliderKey.ts'

const size = { width: 310, pieceWidth: 47 }
const press = (key: string, shiftKey = false, x = 100) => sliderKey({ key, shiftKey }, x, size)

describe('the keys of the slider', () => {
  test.each([
    ['ArrowRight', 101, 110],
    ['ArrowUp', 101, 110],
    ['ArrowLeft', 99, 90],
    ['ArrowDown', 99, 90],
    ['PageUp', 110, 110],
    ['PageDown', 90, 90],
    ['Home', 0, 0],
    ['End', 263, 263],
  ])('%s moves the piece from 100 to %d, with Shift to %d', (key, plain, shifted) => {
    expect(press(key)).toEqual({ type: 'move', x: plain })
    expect(press(key, true)).toEqual({ type: 'move', x: shifted })
  })

  test.each([
    ['Enter', 'submit'],
    [' ', 'submit'],
    ['Escape', 'reset'],
  ])('%j means %s, wherever the piece is', (key, type) => {
    for (const x of [0, 100, 263]) {
      expect(press(key, false, x)).toEqual({ type })
      expect(press(key, true, x)).toEqual({ type })
    }
  })

  test.each(['Tab', 'a', '5', 'Shift', 'F5', 'Delete', 'Spacebar', 'Unidentified', 'Process', '', 'constructor'])(
    '%j is left to the browser',
    (key) => {
      expect(press(key)).toBeUndefined()
      expect(press(key, true)).toBeUndefined()
    },
  )

  test('moves in steps of the position it stands at, fractions too', () => {
    expect(press('ArrowRight', false, 12.5)).toEqual({ type: 'move', x: 13.5 })
    expect(press('PageDown', false, 12.5)).toEqual({ type: 'move', x: 2.5 })
  })

  test('End is the end of the picture that is there', () => {
    expect(sliderKey({ key: 'End', shiftKey: false }, 0, { width: 600, pieceWidth: 90 })).toEqual({
      type: 'move',
      x: 510,
    })
  })
})
