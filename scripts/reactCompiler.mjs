import { transformAsync } from '@babel/core'
import { root } from './run.mjs'

/**
 * Compiles the package's own sources with React Compiler, as applications do that compile what they import.
 * What the compiler cannot compile fails the run: it would be left as it is, and the tests would say nothing of it.
 *
 * @returns {import('vite').Plugin}
 */
export function reactCompiler() {
  const sources = `${root}src/`
  return {
    name: 'react-compiler',
    enforce: 'pre',
    async transform(code, id) {
      const [filename] = id.split('?')
      if (!filename.startsWith(sources) || !/\.tsx?$/.test(filename) || filename.startsWith(`${sources}server`)) return
      const result = await transformAsync(code, {
        filename,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: [['babel-plugin-react-compiler', { panicThreshold: 'all_errors' }]],
      })
      return { code: result.code, map: result.map }
    },
  }
}
