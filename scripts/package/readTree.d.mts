export interface TreePackage {
  name: string
  version: string
  licence: string | undefined
  /** It has a script that runs when it is installed. */
  installs: boolean
  use: 'runtime' | 'optional' | 'development'
}

/** Every package of a lock file (its `packages`), and what it is there for. */
export function readTree(packages: Record<string, object>): TreePackage[]
