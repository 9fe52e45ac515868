import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { readOptions } from '../../../stories/support/docs/options/readOptions.ts'
import { publicSource } from '../../../stories/support/docs/source/publicSource.ts'

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('the options of an interface', () => {
  const source = `
/** Options. */
export interface Some extends Other {
  /** What it is called, \`a\` say. */
  name: string
  /**
   * How long it takes, in seconds (contract section 4); over
   * two lines. @default 60
   */
  time?: number | ((of: string) => number)
  bare?: () => void
}
export interface Later {
  readonly x: 1
}
`
  it('are read with their types and what stands above them', () => {
    expect(readOptions(source, 'Some')).toEqual([
      { name: 'name', type: 'string', isNeeded: true, text: 'What it is called, `a` say.', byDefault: undefined },
      {
        name: 'time',
        type: 'number | ((of: string) => number)',
        isNeeded: false,
        text: 'How long it takes, in seconds; over two lines.',
        byDefault: '60',
      },
      { name: 'bare', type: '() => void', isNeeded: false, text: '', byDefault: undefined },
    ])
    expect(readOptions(source, 'Later').map(({ name }) => name)).toEqual(['x'])
  })

  it('cannot be missing', () => {
    expect(() => readOptions(source, 'None')).toThrow('There is no interface None.')
  })

  test.each([
    ['src/server/ServerOptions.ts', 'ServerOptions', ['clients', 'secret', 'delivery', 'onEvent']],
    ['src/server/node/listen.ts', 'ListenOptions', ['fetch', 'port', 'hostname']],
    ['src/server/redis/createRedisStore.ts', 'RedisStoreOptions', ['send', 'prefix', 'timeout']],
    ['src/server/smtp/SmtpMailerOptions.ts', 'SmtpMailerOptions', ['url', 'from', 'dkim', 'checkTimeout']],
  ])('of %s are all there, and each says what it does', (path, name, some) => {
    const options = readOptions(read(path), name)
    expect(options.map((option) => option.name)).toEqual(expect.arrayContaining(some))
    const [, body = ''] = new RegExp(`interface ${name} .*?\\{\\n(.*?)\\n\\}`, 's').exec(read(path)) ?? []
    expect(options.map((option) => option.name)).toEqual([...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, each]) => each))
    expect(options.filter(({ text, type }) => !text || /\/\*|\n/.test(type))).toEqual([])
  })
})

describe('the source of an example', () => {
  it('imports the entries of the package', () => {
    const source = `import { a } from '../../src/index.ts'
import { b } from '../src/hooks.ts'
import { ptBR } from '../../../src/locales/pt-BR.ts'
import { c } from 'react'
`
    expect(publicSource(source)).toBe(`import { a } from 'email-code-kit'
import { b } from 'email-code-kit/hooks'
import { ptBR } from 'email-code-kit/locales/pt-BR'
import { c } from 'react'`)
  })

  it('cannot show what no application has', () => {
    expect(() => publicSource(`import { a } from '../../src/state/email.ts'`)).toThrow('../../src/state/email.ts')
    expect(() => publicSource(`import { a } from '../StoryServerContext.ts'`)).toThrow('../StoryServerContext.ts')
  })

  const pages = readdirSync(join(root, 'stories')).filter((file) => file.endsWith('.mdx'))
  const shown = pages.flatMap((page) => {
    const text = read(`stories/${page}`)
    const imports = [...text.matchAll(/^import (\w+) from '\.\/(.+\.tsx)\?raw'$/gm)]
    return imports
      .filter(([, name]) => text.includes(`<Code of={${name}}`))
      .map(([, , path]) => [page, `stories/${path}`] as const)
  })
  test.each(shown)('%s can show %s', (_page, path) => {
    expect(publicSource(read(path))).toContain(`from 'email-code-kit`)
  })
  test('there are some', () => {
    expect(shown.length).toBeGreaterThan(4)
  })
})
