import type { TreePackage } from './readTree.mjs'

/** A sentence for each script that runs where the package is installed. */
export function findInstallScripts(of: {
  manifest: { scripts?: Record<string, string> }
  files: string[]
  tree: TreePackage[]
}): string[]
