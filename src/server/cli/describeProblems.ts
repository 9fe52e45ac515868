/** Tells everything that is wrong with a command line or environment at once. */
export function describeProblems(problems: readonly string[]): string {
  const count = problems.length === 1 ? 'one thing has' : `${problems.length} things have`
  const list = problems.map((problem) => `  - ${problem}\n`).join('')
  return `email-code-kit: ${count} to be put right before it starts.\n\n${list}\n--help lists every flag and variable.\n`
}
