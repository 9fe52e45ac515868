/** Why a value cannot be, and what to do instead. */
export class WrongValue {
  /** Goes on after "…, but". */
  readonly why: string
  /** A value to write, or a whole sentence. */
  readonly instead: { value: string } | { sentence: string }

  constructor(why: string, instead: string | { sentence: string }) {
    this.why = why
    this.instead = typeof instead === 'string' ? { value: instead } : instead
  }
}
