import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { CompilerState, Extractor, ExtractorConfig } = createRequire(import.meta.url)('@microsoft/api-extractor')

/**
 * Reports of api-extractor: the signatures of each entry and nothing else, so that a change of the API is seen in a
 * review. Its wishes about TSDoc are not ours: the docstrings are JSDoc as editors show it (`@default`, examples
 * without fences), and what they must have `listUndocumented` says.
 *
 * @param {string} folder with the declarations
 * @param {import('typescript').Program} program
 * @param {import('./entries.mjs').Entry[]} entries
 * @returns {{ reports: { path: string, text: string }[], forgotten: { name: string, entry: string }[] }}
 */
export function writeReports(folder, program, entries) {
  // One program for all of them; its constructor is private in the types only.
  const compilerState = new CompilerState({ program })
  const output = join(folder, 'api')
  mkdirSync(output)
  const forgotten = []
  const reports = entries.map((entry) => {
    Extractor.invoke(configOf(folder, output, entry), {
      localBuild: true,
      compilerState,
      messageCallback(message) {
        message.handled = true
        const name = /^The symbol "(.+?)"/.exec(message.text)?.[1]
        if (message.messageId === 'ae-forgotten-export') forgotten.push({ name, entry: entry.specifier })
      },
    })
    const text = readFileSync(join(output, `${entry.report}.api.md`), 'utf8')
    return { path: `api/${entry.report}.api.md`, text: frame(entry.specifier, text.slice(text.indexOf('```ts'))) }
  })
  return { reports, forgotten }
}

const frame = (specifier, code) =>
  [
    `# API report of ${specifier}`,
    '`npm run api` writes this file, by [API Extractor](https://api-extractor.com); do not edit it.',
    '<!-- prettier-ignore-start -->',
    code.trim(),
    '<!-- prettier-ignore-end -->\n',
  ].join('\n\n')

function configOf(folder, output, { types, report }) {
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, types),
      newlineKind: 'lf',
      compiler: { overrideTsconfig: {} },
      apiReport: { enabled: true, reportFileName: report, reportFolder: output, reportTempFolder: join(output, 'new') },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'none' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
        extractorMessageReporting: { default: { logLevel: 'none' }, 'ae-forgotten-export': { logLevel: 'warning' } },
      },
    },
    packageJsonFullPath: join(folder, 'package.json'),
  })
}
