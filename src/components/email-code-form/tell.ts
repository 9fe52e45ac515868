/**
 * @internal Calls the application's own code in the middle of the flow. What it throws is reported like what an event
 * handler throws, and does not make a failure of what went well.
 */
export function tell(call: () => void) {
  try {
    call()
  } catch (error) {
    const report = (globalThis.reportError as typeof reportError | undefined) ?? console.error
    report(error)
  }
}
