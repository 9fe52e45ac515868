import { rmSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { createFolder, createProgram, emitTypes } from './createProgram.mjs'
import { readEntries } from './entries.mjs'
import { findFaults } from './findFaults.mjs'
import { readApi } from './readApi.mjs'
import { readProps } from './readProps.mjs'
import { renderReference } from './reference/renderReference.mjs'
import { writeReports } from './writeReports.mjs'

/**
 * Everything that is made of the package's types and docstrings.
 *
 * @returns {Promise<{ files: { path: string, text: string }[], faults: string[] }>}
 */
export async function generate() {
  const entries = readEntries()
  const folder = createFolder()
  try {
    await emitTypes(folder)
    const program = createProgram(folder, entries)
    const { reports, forgotten } = writeReports(folder, program, entries)
    const api = readApi(folder, program, entries)
    const style = await resolveConfig('package.json')
    const { text, unknownLinks } = await renderReference(api, (code) =>
      format(code, { ...style, parser: 'typescript' }),
    )
    const props = await format(JSON.stringify(readProps(api)), { ...style, parser: 'json', objectWrap: 'collapse' })
    return {
      files: [...reports, { path: 'docs/api.md', text }, { path: 'stories/support/api/props.json', text: props }],
      faults: findFaults(api, forgotten, unknownLinks),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
