import type { Solution } from './puzzleOnPage.ts'
import { solveInPage, type PageLike, type LocatorLike } from './solveInPage.ts'
import { solveWithUser, type UserLike } from './solveWithUser.ts'

/** How `solve` goes about it. */
export interface SolveOptions<Place> {
  /**
   * `keyboard`: moves the native range input by keys, and hands in with Enter. `pointer`: drags the thumb, which needs a
   * browser's layout. @default 'keyboard'
   */
  by?: 'keyboard' | 'pointer'
  /** The part of the page with the puzzle, where there are several. @default the whole page */
  within?: Place
  /** CSS selector of what is dragged. @default the kit's own thumb */
  thumb?: string
}

/**
 * Solves the puzzle on the page as a person does: waits until it is there, moves the piece into its gap, hands it in and
 * waits until it is solved. For the kit's components, and for markup of your own on `useSliderCaptcha`. Does nothing
 * where the puzzle is solved already.
 *
 * @param driver `userEvent.setup()` of Testing Library (Storybook's and Vitest's `userEvent`, too; the latter has no
 * pointer to drag with), or a page of Playwright
 * @throws Error with what the page says instead, where the puzzle is not there, cannot be loaded, or was wrong
 *
 * @example
 * await solve(userEvent.setup(), sandbox)
 * await solve(page, sandbox, { by: 'pointer' })
 */
export async function solve(driver: UserLike, solution: Solution, options?: SolveOptions<Element>): Promise<void>
export async function solve(driver: PageLike, solution: Solution, options?: SolveOptions<LocatorLike>): Promise<void>
export async function solve(
  driver: UserLike | PageLike,
  solution: Solution,
  { by = 'keyboard', within, thumb = '[data-scope=slider-captcha][data-part=thumb]' }: SolveOptions<unknown> = {},
): Promise<void> {
  const how = { solution, by, thumb }
  if ('mouse' in driver) await solveInPage(driver, within as LocatorLike | undefined, how)
  else await solveWithUser(driver, within as Element | undefined, how)
}
