interface Row {
  name: string
  from: string
  allowed: string[]
  forbidden: string[]
  packages: string[]
}

interface FirstLoad {
  files: string[]
  packages: string[]
}

interface Output {
  entryPoint?: string
  inputs: Record<string, { bytesInOutput: number }>
  imports: Array<{ path: string; kind: string; external?: boolean }>
}

/** What a page loads before it runs, from the outputs of an esbuild metafile. */
export function readFirstLoad(outputs: Record<string, Output>): FirstLoad

/** A sentence for each file or package that one import should not bring. */
export function findUnneeded(row: Row, brought: FirstLoad): string[]
