import type { Page } from 'playwright/test'

/** Writes down what the page complains of in its console, but for what is expected. */
export function collectProblems(page: Page, problems: string[], expected: RegExp) {
  const note = (text: string) => {
    if (!expected.test(text)) problems.push(text)
  }
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(message.text())
  })
  page.on('pageerror', (error) => {
    note(error.message)
  })
}

/** @throws Error where there is any, for the end of a test */
export function throwProblems(problems: readonly string[]) {
  if (problems.length > 0) throw new Error(`The page complained:\n${problems.join('\n')}`)
}
