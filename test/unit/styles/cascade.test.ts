import { describe, expect, it } from 'vitest'
import { built, selectorsOf, sources } from './readStyles.ts'
import { specificity } from './specificity.ts'

const stylesheets = [...sources, ...built]

describe('the reader of selectors', () => {
  it.each([
    ['*', [0, 0, 0]],
    ['li', [0, 0, 1]],
    ['ul ol + li', [0, 0, 3]],
    ['li.red[lang]:hover', [0, 3, 1]],
    ['#id', [1, 0, 0]],
    [':where(#id, .a)', [0, 0, 0]],
    [':is(#id, .a) em', [1, 0, 1]],
    [':not(.a, b.c)', [0, 1, 1]],
    ['.a:has(:focus-visible, .b .c)', [0, 3, 0]],
    [':dir(rtl)', [0, 1, 0]],
    ['a:before', [0, 0, 2]],
    [`:where([data-a='(,)']):is([b], [c]):where(:hover)::after`, [0, 1, 1]],
  ])('weighs %s as the standard does', (selector, weight) => {
    expect(specificity(selector)).toEqual(weight)
  })
})

describe.each(stylesheets.map((sheet) => [sheet.file, sheet] as const))('%s', (_file, sheet) => {
  it('has no selector heavier than one class, so that one class of the application wins', () => {
    const tooHeavy = selectorsOf(sheet).filter((selector) => {
      const [ids, classes, elements] = specificity(selector)
      // A pseudo-element weighs what it weighs behind a class of the application's, too.
      const pseudoElements = /(::[\w-]+|:before|:after)$/.test(selector) ? 1 : 0
      return ids > 0 || classes > 1 || elements > pseudoElements
    })
    expect(tooHeavy).toEqual([])
  })

  it('has no selector that names a pseudo-element where none is allowed, and so selects nothing', () => {
    expect(selectorsOf(sheet).filter((selector) => /\([^()]*(::|:before|:after)|\(\)/.test(selector))).toEqual([])
  })

  it('insists on nothing, and stands in no layer: an unlayered reset would beat one', () => {
    const important: string[] = []
    sheet.root.walkDecls((declaration) => {
      if (declaration.important) important.push(String(declaration))
    })
    const layers: string[] = []
    sheet.root.walkAtRules(/^(layer|import)$/, (rule) => {
      layers.push(String(rule))
    })
    expect({ important, layers }).toEqual({ important: [], layers: [] })
  })
})
