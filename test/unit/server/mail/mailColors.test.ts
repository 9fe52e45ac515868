import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mailColors } from '../../../../src/server/mail/mailColors.ts'
import { contrastRatio } from '../../styles/contrastRatio.ts'
import { root } from './readMailTexts.ts'

const tokens = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8')

/** The token that each colour is; the ground is the e-mail's own, for on a page it is the page's. */
const names = {
  surface: 'surface',
  line: 'line',
  sunken: 'sunken',
  text: 'text',
  muted: 'muted',
  accent: 'accent-strong',
} as const

const long = (hex: string) => (hex.length === 4 ? hex.replaceAll(/\w/g, '$&$&') : hex)

test.each(Object.entries(names))('the %s of an e-mail is --eck-%s of the kit', (color, token) => {
  const { light, dark } = mailColors
  const key = color as keyof typeof names
  const pair = new RegExp(`--eck-${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)!
  expect([light[key], dark[key]]).toEqual([long(pair[1]!), long(pair[2]!)])
})

describe.each(Object.entries(mailColors))('in the %s scheme', (_scheme, { ground, surface, sunken, ...ink }) => {
  test.each([
    ['text', ink.text, surface],
    ['small print', ink.muted, surface],
    ['the last line', ink.muted, ground],
    ['the code', ink.accent, sunken],
  ])('%s can be read (WCAG 2.2, 1.4.3)', (_what, color, below) => {
    expect(contrastRatio(color, below)).toBeGreaterThanOrEqual(4.5)
  })
})
