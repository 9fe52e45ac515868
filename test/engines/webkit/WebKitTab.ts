import { expect } from 'playwright/test'
import type { Point, Pointer, Tab } from '../support/Tab.ts'
import type { Action, WebDriver } from './connect.d.mts'
import { keysOf } from './keys.ts'

/** Runs in the page: the driver hears nothing of the console, so the page is asked to remember, once it has loaded. */
const remember = `
  if (window.problems) return
  window.problems = []
  addEventListener('error', (event) => window.problems.push(event.message))
  addEventListener('unhandledrejection', (event) => window.problems.push(String(event.reason)))
  for (const level of ['error', 'warn']) {
    const write = console[level]
    console[level] = (...args) => {
      window.problems.push(args.map(String).join(' '))
      write.apply(console, args)
    }
  }
`

const move = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 })

/** A window of MiniBrowser. */
export class WebKitTab implements Tab {
  readonly mouse: Pointer
  readonly finger: Pointer

  private readonly session: WebDriver
  private readonly handle: string
  private readonly earlierProblems: string[] = []
  private pagesLeft = 0

  constructor(session: WebDriver, handle: string) {
    this.session = session
    this.handle = handle
    this.mouse = this.pointer('mouse')
    this.finger = this.pointer('touch')
  }

  async goto(url: string) {
    await this.leave(() => this.session.navigateTo(url))
  }

  async reload() {
    await this.leave(() => this.session.refresh())
  }

  async back() {
    await this.leave(() => this.session.back())
  }

  async evaluate(expression: string): Promise<unknown> {
    await this.session.switchToWindow(this.handle)
    return this.session.executeScript(`return ${expression}`, [])
  }

  async press(key: string) {
    const keys = keysOf(key)
    await this.perform('key', [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ])
  }

  async type(text: string) {
    const strokes = Array.from(text).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    await this.perform('key', strokes)
  }

  async problems(): Promise<string[]> {
    return [...this.earlierProblems, ...(await this.problemsHere())]
  }

  private async problemsHere(): Promise<string[]> {
    return (await this.evaluate('window.problems ?? []')) as string[]
  }

  /** To another page, until it is loaded. */
  private async leave(go: () => Promise<void>) {
    this.earlierProblems.push(...(await this.problemsHere()))
    this.pagesLeft += 1
    await this.evaluate(`void (window.leftAs = ${this.pagesLeft})`)
    await go()
    // The driver may answer before the page has gone.
    const isThere = () => this.evaluate(`window.leftAs !== ${this.pagesLeft} && document.readyState === 'complete'`)
    await expect.poll(isThere, 'the page is loaded').toBe(true)
    await this.session.executeScript(remember, [])
  }

  private pointer(pointerType: 'mouse' | 'touch'): Pointer {
    return {
      down: (at) => this.perform('pointer', [move(at), { type: 'pointerDown', button: 0 }], pointerType),
      move: (to) => this.perform('pointer', [move(to)], pointerType),
      up: () => this.perform('pointer', [{ type: 'pointerUp', button: 0 }], pointerType),
    }
  }

  private async perform(type: 'key' | 'pointer', actions: Action[], pointerType?: 'mouse' | 'touch') {
    await this.session.switchToWindow(this.handle)
    const source = pointerType ? { id: pointerType, parameters: { pointerType } } : { id: 'keys' }
    await this.session.performActions([{ type, ...source, actions }])
  }
}
