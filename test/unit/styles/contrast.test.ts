import { describe, expect, it } from 'vitest'
import { contrastRatio } from './contrastRatio.ts'
import { defaults, themes, tokensOfTheme } from './readStyles.ts'

/** WCAG 2.2, 1.4.3: text on its ground. */
const text = 4.5
/** WCAG 2.2, 1.4.11: what has to be seen to use the thing, on what is around it. */
const part = 3

/**
 * Every pair that the stylesheet puts side by side, and where. What is off needs no contrast; its text has it all the
 * same. A page around the kit is as `surface`.
 */
const pairs: [color: string, ground: string, least: number, where: string][] = [
  ['text', 'surface', text, 'labels; the address and the code in their fields; where the code went'],
  ['text', 'sunken', text, 'a read-only address; the small buttons'],
  ['text', 'accent-soft', text, 'a small button under the pointer; the countdown on its progress'],
  ['text', 'success-soft', text, 'the closing sentence'],
  ['muted', 'surface', text, 'the placeholder; the status line; when the code was sent; the help'],
  ['muted', 'sunken', text, 'the label of a button that is off'],
  ['accent', 'surface', text, 'links; the label of the quiet button'],
  ['accent', 'sunken', text, 'the label of the quiet button under the pointer'],
  ['on-accent', 'accent', text, 'the label of a large button'],
  ['on-accent', 'accent-strong', text, 'the same under the pointer'],
  ['success', 'surface', text, 'the status line of a solved puzzle'],
  ['danger', 'surface', text, 'errors; the status line of a failed puzzle'],

  ['border', 'surface', part, 'the edge of a field, of the track, of the quiet button; around a button that is off'],
  ['border', 'sunken', part, 'the same edges from inside; the thumb that is off'],
  ['accent', 'surface', part, 'the face of a large button; the ring of focus; the edge of a focused field; progress'],
  ['accent', 'sunken', part, 'the thumb on its track; the ring of focus around a small button'],
  ['accent', 'accent-soft', part, 'the thumb at the end of its way'],
  ['accent-strong', 'surface', part, 'a large button under the pointer'],
  ['accent-strong', 'sunken', part, 'the thumb while it is dragged'],
  ['accent-strong', 'accent-soft', part, 'the same at the end of its way'],
  ['on-accent', 'accent', part, 'the arrow on the thumb'],
  ['on-accent', 'accent-strong', part, 'the same while it is dragged'],
  ['on-accent', 'danger', part, 'the arrow on the thumb of a failed puzzle'],
  ['danger', 'surface', part, 'the edge of a field with an error'],
  ['danger', 'sunken', part, 'the thumb of a failed puzzle on its track'],
  ['danger', 'accent-soft', part, 'the same at the end of its way'],
  ['success', 'surface', part, 'the edge around a solved puzzle'],
  ['success', 'sunken', part, 'the thumb of a solved puzzle on its track'],
  ['success', 'success-soft', part, 'the same at the end of its way'],
  ['surface', 'success', part, 'the tick on it'],
]

/** They part two grounds, and nothing is read from them. */
const decorative = ['line', 'shadow']

const tokens = defaults()

const schemes = ['light', 'dark'] as const

/** A colour as digits; what a system's own colours are in Chromium. */
function digits(color: string, scheme: (typeof schemes)[number]): string {
  const system = scheme === 'light' ? { Canvas: '#fff', CanvasText: '#000' } : { Canvas: '#121212', CanvasText: '#fff' }
  return system[color as keyof typeof system] ?? color
}

/** A brand that is dark on every page is never light. */
function themesIn(scheme: (typeof schemes)[number]) {
  return themes.filter(({ root }) => scheme === 'dark' || !root.toString().includes('color-scheme: dark'))
}

describe.each(schemes)('in the %s', (scheme) => {
  it.each(pairs)('%s on %s is at least %s:1 (%s)', (color, ground, least) => {
    const [front, back] = [color, ground].map((name) => tokens.get(`--eck-${name}`)![scheme])
    expect(contrastRatio(front!, back!)).toBeGreaterThanOrEqual(least)
  })

  it.each(themesIn(scheme))('and so are they in $file', (theme) => {
    const own = tokensOfTheme(theme)
    const tooLow = pairs.flatMap(([color, ground, least]) => {
      const [front, back] = [color, ground].map((name) => digits(own.get(`--eck-${name}`)![scheme], scheme))
      const ratio = contrastRatio(front!, back!)
      return ratio < least ? [`${color} on ${ground}: ${ratio.toFixed(2)} of ${least}`] : []
    })
    expect(tooLow).toEqual([])
  })
})

it('every colour of the stylesheet is measured or decorative', () => {
  const colors = [...tokens].filter(([, { light }]) => /#|rgb/.test(light)).map(([name]) => name)
  const listed = new Set([...pairs.flatMap(([color, ground]) => [color, ground]), ...decorative])
  expect(colors.toSorted()).toEqual([...listed].map((name) => `--eck-${name}`).toSorted())
})

it('the measure is the standard’s', () => {
  expect(contrastRatio('#000', '#fff')).toBe(21)
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
