import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const documents = ['README.md', 'AGENTS.md', 'llms.txt']

/** They are for who has the repository, and say so where they are linked. */
const elsewhere = /^(\.\/)?((stories|test|bench)\/|CONTRIBUTING\.md$)/

/** Whether what the documents of the package link to comes with it. */
export function checkLinks({ folder }) {
  const texts = documents.map((document) => [document, readFileSync(join(folder, document), 'utf8')])
  const links = texts.flatMap(([document, text]) => linksOf(text).map((to) => ({ document, to })))
  return {
    faults: findBroken(links, (path) => existsSync(join(folder, path))),
    says: `${links.length} links of ${documents.join(', ')} lead to files of the tarball`,
  }
}

/**
 * Files of the package that a text links to, in Markdown or HTML; none that only the repository has.
 *
 * @param {string} text
 */
export function linksOf(text) {
  const found = text.matchAll(/\]\((?<markdown>[^)\s]+)|\b(?:href|src)="(?<html>[^"]+)"/g)
  return [...found]
    .map(({ groups }) => (groups.markdown ?? groups.html).replace(/[#?].*$/, ''))
    .filter((to) => to !== '' && !/^(\w+:|\/\/)/.test(to) && !elsewhere.test(to))
}

/**
 * @param {Array<{ document: string, to: string }>} links
 * @param {(path: string) => boolean} exists
 */
export function findBroken(links, exists) {
  return links
    .filter(({ to }) => !exists(to))
    .map(({ document, to }) => `${document} links to ${to}, which is not in the tarball`)
}
