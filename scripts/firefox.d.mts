/** The Firefox that tests use: `FIREFOX_PATH` as it is, else an installed one. */
export function findFirefox(): string | undefined
