/** A sentence for each file that package.json names and that the tarball does not have. */
export function findMissing(targets: Array<{ from: string; to: string }>, files: string[]): string[]
