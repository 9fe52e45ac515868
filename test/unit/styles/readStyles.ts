import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse, type AtRule, type Root } from 'postcss'

export interface Stylesheet {
  /** Its path in the project. */
  file: string
  root: Root
}

const project = fileURLToPath(new URL('../../..', import.meta.url))
const read = (file: string): Stylesheet => ({ file, root: parse(readFileSync(`${project}${file}`, 'utf8')) })

/** The sources of the stylesheet, `tokens.css` among them. */
export const sources: readonly Stylesheet[] = readdirSync(`${project}src/styles`)
  .filter((name) => name.endsWith('.css'))
  .map((name) => read(`src/styles/${name}`))

/** The stylesheets of the example themes. */
export const themes: readonly Stylesheet[] = ['plain', 'material', 'night'].map((name) =>
  read(`stories/support/themes/${name}.css`),
)

export const tokensFile = read('src/styles/tokens.css')

/** What the package ships, where it has been built. */
export const built: readonly Stylesheet[] = existsSync(`${project}dist/styles.css`) ? [read('dist/styles.css')] : []

/** Every selector of a stylesheet, one by one. Not the steps of keyframes. */
export function selectorsOf({ root }: Stylesheet): string[] {
  const found: string[] = []
  root.walkRules((rule) => {
    if ((rule.parent as AtRule).name !== 'keyframes') found.push(...rule.selectors)
  })
  return found
}

export type Declarations = Record<string, string>

/** The custom properties that a block of `tokens.css` declares; `where` is its selector or its at-rule's parameters. */
export function tokensOf(where: string): Declarations {
  const found: Declarations = {}
  tokensFile.root.walkDecls(/^--eck-/, ({ prop, value, parent }) => {
    const atRule = parent?.parent as AtRule
    if (where === (atRule.params ?? (parent as { selector?: string }).selector)) found[prop] = value
  })
  return found
}

export const blocks = {
  all: ':where(:root)',
  lightDark: '(color: light-dark(#000, #fff))',
  coarse: '(pointer: coarse)',
  compact: ":where([data-density='compact'])",
} as const

/** The two halves of a `light-dark()`; of any other value, the value twice. */
export function schemesOf(value: string): { light: string; dark: string } {
  const [, light = value, dark = value] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? []
  return { light, dark }
}

/** What a token is by default, in each colour scheme. */
export function defaults(): Tokens {
  return toTokens({ ...tokensOf(blocks.all), ...tokensOf(blocks.lightDark) })
}

/** What a token is in a theme. */
export function tokensOfTheme({ root }: Stylesheet): Tokens {
  const own: Declarations = {}
  root.walkDecls(/^--eck-/, ({ prop, value }) => {
    own[prop] = value
  })
  return new Map([...defaults(), ...toTokens(own)])
}

type Tokens = Map<string, { light: string; dark: string }>

function toTokens(declarations: Declarations): Tokens {
  return new Map(Object.entries(declarations).map(([name, value]) => [name, schemesOf(value)]))
}
