/** The driver of WebKitGTK, which knows its browser: `WEBKIT_DRIVER_PATH` as it is, else where programs are looked for. */
export function findWebKitDriver(): string | undefined

/** The screen nobody sees, for a browser that has no mode without one: `XVFB_PATH`, else where programs are looked for. */
export function findXvfb(): string | undefined
