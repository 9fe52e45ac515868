import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocks, defaults, sources, tokensFile, tokensOf } from './readStyles.ts'

/** The table that stories/Theming.mdx shows. */
const table = readFileSync(new URL('../../../stories/support/themes/tokens.md', import.meta.url), 'utf8')
const theming = readFileSync(new URL('../../../stories/Theming.mdx', import.meta.url), 'utf8')

const rows = [...table.matchAll(/^\| `(--eck-[\w-]+)` +\|(.*?)\|(.*?)\|(.*?)\|$/gm)].map(
  ([, name, first, second, purpose]) => ({ name: name!, first: code(first), second: code(second), purpose }),
)

function code(cell: string | undefined): string {
  return cell?.trim().replaceAll('`', '') ?? ''
}

const tokens = defaults()
const compact = tokensOf(blocks.compact)
const [sizes, colors] = table
  .split('### Colours')
  .map((half) => rows.filter(({ name }) => half.includes(`\`${name}\``)))

describe('the table of tokens', () => {
  it('is what the page about theming shows', () => {
    expect(theming).toContain("import tokens from './support/themes/tokens.md?raw'")
    expect(theming).toMatch(/<(\w+)>\{tokens\}<\/\1>/)
  })

  it('names the tokens of the stylesheet, all of them, in their order', () => {
    expect(rows.map(({ name }) => name)).toEqual([...tokens.keys()])
  })

  it('says what each is for', () => {
    expect(rows.filter(({ purpose }) => !purpose?.trim())).toEqual([])
  })

  it.each(sizes!)('has the defaults of $name', ({ name, first, second }) => {
    expect({ first, second }).toEqual({ first: tokens.get(name)?.light, second: compact[name] ?? '' })
  })

  it.each(colors!)('has both defaults of $name', ({ name, first, second }) => {
    const { light, dark } = tokens.get(name)!
    expect({ first, second }).toEqual({ first: light, second: dark === light ? '' : dark })
  })

  it('tells the size of a target under a finger', () => {
    const coarse = tokensOf(blocks.coarse)
    expect(Object.keys(coarse)).toEqual(['--eck-target'])
    const row = rows.find(({ name }) => name === '--eck-target')
    expect(row?.purpose).toContain(`\`${coarse['--eck-target']}\` where the pointer is a finger`)
  })
})

describe('tokens.css', () => {
  it('has the light colours, too, for browsers that do not know light-dark()', () => {
    const plain = tokensOf(blocks.all)
    for (const name of Object.keys(tokensOf(blocks.lightDark))) expect(plain[name]).toBe(tokens.get(name)?.light)
    expect(Object.values(plain).filter((value) => value.includes('light-dark'))).toEqual([])
  })

  it('has every colour that is not a shadow in both schemes', () => {
    const colored = Object.entries(tokensOf(blocks.all)).filter(([, value]) => value.startsWith('#'))
    expect(colored.map(([name]) => name)).toEqual(Object.keys(tokensOf(blocks.lightDark)))
  })

  it('makes only what exists more compact', () => {
    expect(Object.keys(compact).filter((name) => !tokens.has(name))).toEqual([])
  })
})

/** What the kit sets for itself, inside a part or from a script. */
const inner = new Set(['--eck-thumb', '--eck-trail', '--eck-fade', '--eck-piece-width', '--eck-progress'])

const users = sources.filter(({ file }) => file !== tokensFile.file)

describe.each(users.map((sheet) => [sheet.file, sheet.root] as const))('%s', (_file, root) => {
  it('uses no token that is not there', () => {
    const used = [...root.toString().matchAll(/var\((--eck-[\w-]+)/g)].map(([, name]) => name!)
    expect(used.filter((name) => !tokens.has(name) && !inner.has(name))).toEqual([])
  })

  it('leaves colours, type and pace to the tokens', () => {
    const literal: string[] = []
    root.walkDecls(/^(?!--)/, ({ prop, value }) => {
      // A shade is one in every brand. The countdown's bar moves once a second because a second is that long.
      const rest = value.replaceAll(/rgb\([\d ]+ \/ \d+%\)|transform 1s linear/g, '')
      const isType = /^font(-size|-weight|-family)?$/.test(prop) && /\d|[a-z]{4} [a-z]|serif/.test(stripTokens(rest))
      if (isType || /#[\da-f]{3}|rgb\(|hsl\(|\d(ms|s)\b/i.test(rest)) literal.push(`${prop}: ${value}`)
    })
    expect(literal).toEqual([])
  })
})

function stripTokens(value: string): string {
  return value.replaceAll(/var\([^)]*\)/g, '')
}

it('every token is used', () => {
  const all = sources.map(({ root }) => root.toString()).join('\n')
  expect([...tokens.keys()].filter((name) => !all.includes(`var(${name}`))).toEqual([])
})
