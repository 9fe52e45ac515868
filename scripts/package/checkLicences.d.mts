import type { TreePackage } from './readTree.mjs'

/** A sentence for each package whose licence may not reach the users of this one. */
export function findLicenceFaults(tree: TreePackage[]): string[]
