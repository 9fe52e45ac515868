/**
 * Two clocks: the server's, which only goes forward, and the page's, which somebody may set. Waiting moves both; nothing
 * here sleeps for a minute. Node's own `Date` stays what its modules have.
 */
const RealDate = Date
let waited = 0
let off = 0

class PageDate extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(PageDate.now())
    else super(...args)
  }
  static now() {
    return RealDate.now() + waited + off
  }
}
globalThis.Date = PageDate

export const serverNow = () => RealDate.now() + waited

/** Time goes by. */
export function wait(seconds) {
  waited += seconds * 1000
  comeBack()
}

/** Somebody sets the device's clock: so many minutes off, 0 to put it right. */
export function setClock(minutes) {
  off = minutes * 60_000
}

/** The person looks at the page again: timers of it may have stood still. */
export function comeBack() {
  document.dispatchEvent(new Event('visibilitychange'))
}
