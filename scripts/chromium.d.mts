/** For every Chromium that tests start: no calls home, and it runs as root in a container. */
export const chromiumArgs: string[]

/** The Chromium that tests use: `CHROMIUM_PATH` as it is, else an installed one, else one Playwright has downloaded. */
export function findChromium(): string | undefined
