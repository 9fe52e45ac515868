import { dirname } from 'node:path'
import { parse } from 'postcss'
import { expect, test } from 'vitest'
import { checkCommands } from './checkCommands.ts'
import { checkHtml } from './checkHtml.ts'
import { compileBlocks } from './compileBlocks.ts'
import { documents, readBlocks, reasonOf, type Block } from './readBlocks.ts'
import { countOutputs, runBlock } from './runBlock.ts'

const placeOf = ({ document, line }: Block) => `${document}:${line}`

const blocks = documents.flatMap(readBlocks)
const checked = blocks.filter((block) => reasonOf(block) === undefined)
const ofLanguage = (...languages: string[]) =>
  checked
    .filter(({ language }) => languages.includes(language))
    .map((block): [string, Block] => [placeOf(block), block])

const scripts = ofLanguage('ts', 'tsx', 'js', 'jsx', 'mjs')

test('the code of the documents compiles', async () => {
  expect(await compileBlocks(scripts.map(([, block]) => block))).toEqual([])
})

test.each(scripts.filter(([, block]) => countOutputs(block) > 0))('%s gives what it says', async (place, block) => {
  const outputs = await runBlock(block)
  expect(outputs).toHaveLength(countOutputs(block))
  for (const { given, told, line } of outputs) expect(given, `${place}, line ${line}`).toEqual(told)
})

test.each(ofLanguage('css'))('%s is CSS', (_place, { code }) => {
  expect(parse(code).nodes.length).toBeGreaterThan(0)
})

test.each(ofLanguage('json'))('%s is JSON', (_place, { code }) => {
  expect(JSON.parse(code)).toBeDefined()
})

test.each(ofLanguage('html'))('%s is HTML', (_place, { code }) => {
  expect(checkHtml(code)).toBeUndefined()
})

test.each(ofLanguage('sh', 'bash', 'shell'))('%s can be typed in', (_place, { code, document }) => {
  expect(checkCommands(code, dirname(document))).toEqual([])
})

test('each block says what it is written in', () => {
  expect(blocks.filter(({ language }) => language === '').map(placeOf)).toEqual([])
})

test('none goes unchecked but the code of other packages, which are not installed here', () => {
  const unchecked = blocks.filter((block) => reasonOf(block) !== undefined && block.language !== 'jsx')
  expect(unchecked.map(placeOf)).toEqual([])
})
