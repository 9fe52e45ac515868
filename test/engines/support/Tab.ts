export const engines = ['chromium', 'firefox', 'webkit'] as const
export type Engine = (typeof engines)[number]

/** What not every engine's driver can do; `cannot` says which, and why. */
export type Ability = 'touch' | 'console while loading'

/** In CSS pixels, from the upper left corner of what the window shows. */
export interface Point {
  x: number
  y: number
}

/** The one mouse, or one finger. */
export interface Pointer {
  down(at: Point): Promise<void>
  move(to: Point): Promise<void>
  up(): Promise<void>
}

/** What one needs of a browser to play a case, and no more: every driver has it. */
export interface Tab {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** To the page before. */
  back(): Promise<void>
  /** What an expression gives in the page, as JSON; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>
  /** One key, by its name, with those that are held: `Shift+ArrowRight`. */
  press(key: string): Promise<void>
  /** Key by key, into whatever has focus. */
  type(text: string): Promise<void>
  readonly mouse: Pointer
  /** Works where the driver has `touch`. */
  readonly finger: Pointer
  /** What the pages have complained of in the console so far. */
  problems(): Promise<string[]>
}

/** How large the window is, in CSS pixels, and whether a finger can be put on it. */
export interface Screen {
  width: number
  height: number
  touch: boolean
}

/** A browser that knows nothing yet of the pages of a case. Its tabs share what they store. */
export interface Profile {
  openTab(): Promise<Tab>
  close(): Promise<void>
}

/** A running browser. */
export interface Driver {
  openProfile(screen: Screen): Promise<Profile>
  stop(): Promise<void>
}
