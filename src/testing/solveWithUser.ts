import { isWrong, problems, saying, settled, sliderSelector, type How } from './puzzleOnPage.ts'
import { sliderKeys } from './sliderKeys.ts'
import { untilDom } from './untilDom.ts'

/** Of Testing Library's `userEvent`, what `solve` uses. */
export interface UserLike {
  keyboard(text: string): Promise<unknown>
  pointer?(actions: object[]): Promise<unknown>
}

/** Solves the puzzle in this very document. */
export async function solveWithUser(user: UserLike, within: Element | undefined, { solution, by, thumb }: How) {
  if (typeof createImageBitmap === 'undefined') throw problems.noPictures()
  const place = within ?? document
  const find = () => place.querySelector<HTMLInputElement>(sliderSelector)
  const said = () => saying([...place.querySelectorAll('[role=status], [role=alert]')].map((each) => each.textContent))

  await untilDom(() => settled.includes(find()?.dataset['state'] ?? '')).catch(() => {
    throw problems.missing(said())
  })
  const slider = find()
  if (!slider) throw problems.missing(said())
  if (slider.dataset['state'] === 'error') throw problems.broken(said())
  if (slider.dataset['state'] === 'passed') return

  const { answer } = solution
  if (by === 'keyboard') await byKeyboard(user, slider, answer)
  else await byPointer(user, place, thumb, answer)

  const state = () => (slider.isConnected ? slider.dataset['state'] : null)
  await untilDom(() => state() !== 'verifying').catch(() => {
    throw problems.wrong(answer, said())
  })
  if (isWrong(state())) throw problems.wrong(answer, said())
}

async function byKeyboard(user: UserLike, slider: HTMLInputElement, x: number) {
  const text = sliderKeys(x)
    .map((key) => `{${key}}`)
    .join('')
  slider.focus()
  await user.keyboard(text)
  // A new puzzle puts the piece at its start in an effect, which may have come in between.
  if (Number(slider.value) !== x) await user.keyboard(text)
  if (Number(slider.value) !== x) throw problems.stuck(slider.value, x)
  await user.keyboard('{Enter}')
}

async function byPointer(user: UserLike, place: ParentNode, thumb: string, x: number) {
  if (!user.pointer) throw problems.noPointer()
  const target = place.querySelector(thumb)
  const picture = place.querySelector('canvas')
  if (!target || !picture) throw problems.noThumb(thumb)
  const { width } = picture.getBoundingClientRect()
  if (width === 0) throw problems.flat()
  const { left, top, width: thumbWidth, height } = target.getBoundingClientRect()
  const [startX, clientY] = [left + thumbWidth / 2, top + height / 2]
  const way = (x * width) / picture.width
  const at = (share: number) => ({ target, coords: { clientX: startX + way * share, clientY } })
  await user.pointer([
    { keys: '[MouseLeft>]', ...at(0) },
    ...[0.2, 0.4, 0.6, 0.8, 1].map(at),
    { keys: '[/MouseLeft]', ...at(1) },
  ])
}
