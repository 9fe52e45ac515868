/** Files of the package that a text links to, in Markdown or HTML; none that only the repository has. */
export function linksOf(text: string): string[]

/** A sentence for each link that leads nowhere. */
export function findBroken(links: Array<{ document: string; to: string }>, exists: (path: string) => boolean): string[]
