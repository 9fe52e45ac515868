import { parseSync, Visitor } from 'vite'

export interface Import {
  /** What stands between the quotes. */
  from: string
  line: number
  /** `import type` or `export type`, which leave nothing at run time. */
  typeOnly: boolean
  dynamic: boolean
}

/** What the rules look at in one TypeScript file. */
export interface Module {
  imports: Import[]
  defaultExports: { line: number }[]
  /** Calls that make a file one for the client: React hooks, `createContext`, `forwardRef`. */
  clientCalls: { name: string; line: number }[]
  /** `'use client'` is the very first line. */
  useClient: boolean
}

export function readModule(file: string, text: string): Module {
  const { program, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)

  const module: Module = {
    imports: [],
    defaultExports: [],
    clientCalls: [],
    useClient: /^'use client'\r?\n/.test(text),
  }
  const lineOf = (node: { start: number }) => text.slice(0, node.start).split('\n').length
  const add = (node: { start: number }, source: unknown, typeOnly: boolean, dynamic = false) => {
    const from = (source as { value?: unknown } | null)?.value
    if (typeof from === 'string') module.imports.push({ from, line: lineOf(node), typeOnly, dynamic })
  }

  new Visitor({
    ImportDeclaration: (node) => {
      add(node, node.source, node.importKind === 'type')
    },
    ExportAllDeclaration: (node) => {
      add(node, node.source, node.exportKind === 'type')
    },
    ExportNamedDeclaration: (node) => {
      add(node, node.source, node.exportKind === 'type')
      const names = node.specifiers.map(({ exported }) => ('name' in exported ? exported.name : exported.value))
      if (names.includes('default')) module.defaultExports.push({ line: lineOf(node) })
    },
    ExportDefaultDeclaration: (node) => {
      module.defaultExports.push({ line: lineOf(node) })
    },
    ImportExpression: (node) => {
      add(node, node.source, false, true)
    },
    TSImportType: (node) => {
      add(node, node.source, true)
    },
    CallExpression: ({ callee, start }) => {
      const name = text.slice(callee.start, callee.end).replace(/^React\./, '')
      if (/^(use|use[A-Z]\w*|createContext|forwardRef)$/.test(name))
        module.clientCalls.push({ name, line: lineOf({ start }) })
    },
  }).visit(program)
  return module
}
