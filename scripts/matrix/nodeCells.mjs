import { join } from 'node:path'
import { output } from '../examples/installExamples.mjs'
import { nodes, reacts } from './versions.mjs'

/** The flow, the server's HTML and its hydration with each React, by each Node; client and server need no React. */
export function nodeCells(folder) {
  const scripts = Object.keys(reacts).flatMap((react) => [
    { name: `flow ${react}`, script: 'flow', react },
    { name: `ssr ${react}`, script: 'ssr', react },
  ])
  scripts.push({ name: 'client-server', script: 'clientServer', react: 'react-19' })
  return Object.keys(nodes).flatMap((node) =>
    scripts.map(({ name, script, react }) => ({
      name: `${name} ${node}`,
      run: () => runScript(folder, { node, react, script }),
    })),
  )
}

function runScript(folder, { node, react, script }) {
  const binary = join(folder, 'tools/node_modules', node, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node')
  return output(binary, [`node/${script}.mjs`, reacts[react].react], join(folder, react))
}
