export interface Action {
  type: string
  x?: number
  y?: number
  duration?: number
  button?: number
  value?: string
}

/** What is used of webdriverio: the commands of WebDriver, one by one. */
export interface WebDriver {
  navigateTo(url: string): Promise<void>
  refresh(): Promise<void>
  back(): Promise<void>
  executeScript(script: string, args: unknown[]): Promise<unknown>
  performActions(
    actions: { type: string; id: string; parameters?: { pointerType: string }; actions: Action[] }[],
  ): Promise<void>
  releaseActions(): Promise<void>
  createWindow(type: 'window' | 'tab'): Promise<{ handle: string }>
  getWindowHandle(): Promise<string>
  getWindowHandles(): Promise<string[]>
  switchToWindow(handle: string): Promise<void>
  closeWindow(): Promise<void>
  deleteSession(): Promise<void>
}

/** Begins a session with the WebDriver that listens at this port of the machine. */
export function connect(port: number): Promise<WebDriver>
