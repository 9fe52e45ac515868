import { Profiler, StrictMode, type CSSProperties, type ReactNode } from 'react'
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../src/styles.css'
import { SliderCaptcha } from '../../src/index.ts'
import { decodePointJson } from '../../src/protocol/pointJson.ts'
import { paths } from '../../src/protocol/paths.ts'
import { createTestApi, type TestApi } from '../support/createTestApi.ts'
import { TestKit, type TestKitProps } from '../support/TestKit.tsx'
import { mouse, nextFrame, type Point } from './pointer.ts'

export const mara = 'mara@example.com'

interface RenderSliderOptions {
  api?: TestApi
  /** Rendered width of the picture, in CSS pixels of its own box. */
  width?: number
  style?: CSSProperties
  dir?: 'rtl'
  isStrict?: boolean
  kit?: Partial<TestKitProps>
  around?: (slider: ReactNode) => ReactNode
}

/** The slider in a real page, and what a person sees of it. */
export async function renderSlider({
  api = createTestApi(),
  width = 310,
  style,
  dir,
  isStrict = false,
  kit,
  around = (slider) => slider,
}: RenderSliderOptions = {}) {
  await page.viewport(1000, 700)
  document.documentElement.dir = dir ?? 'ltr'
  document.documentElement.style.setProperty('--eck-width', '100rem')
  let renders = 0
  const element = (more: Partial<TestKitProps> = {}) => {
    const tree = (
      <TestKit api={api} {...kit} {...more}>
        <Profiler id="slider" onRender={() => (renders += 1)}>
          <div style={{ margin: 40, ...style }}>
            <div id="column" style={{ width }}>
              {around(<SliderCaptcha email={mara} />)}
            </div>
          </div>
        </Profiler>
      </TestKit>
    )
    return isStrict ? <StrictMode>{tree}</StrictMode> : tree
  }
  const view = await render(element())
  const part = (name: string) =>
    view.container.querySelector<HTMLElement>(`[data-scope=slider-captcha][data-part=${name}]`)!
  const box = (name: string) => part(name).getBoundingClientRect()

  const slider = {
    ...view,
    api,
    part,
    box,
    update: (more: Partial<TestKitProps>) => view.rerender(element(more)),
    get input() {
      return part('input') as HTMLInputElement
    },
    get status() {
      return part('root').dataset['state']
    },
    get message() {
      return part('status').textContent
    },
    takeRenders() {
      const taken = renders
      renders = 0
      return taken
    },
    async is(status: string) {
      await expect.poll(() => slider.status).toBe(status)
      // Effects that follow the render have run then.
      await nextFrame()
    },
    /** Left edge of the piece as it is seen, in picture pixels. */
    seenX: () => ((box('piece').left - box('image').left) * 310) / box('image').width,
    /** The same of the thumb in its track. */
    seenThumbX: () => ((box('thumb').left - box('track').left) * 310) / box('track').width,
    /** A point in the thumb, so many CSS pixels on the screen from its left edge. */
    grip(fromLeft = box('thumb').width / 2): Point {
      return { x: box('thumb').left + fromLeft, y: box('thumb').top + box('thumb').height / 2 }
    },
    /** Screen pixels for so many picture pixels. */
    toScreen: (x: number) => (x * box('image').width) / 310,
    /** Presses at a point and goes so far, in picture pixels, without letting go. Returns where the pointer is. */
    async pull(x: number, from: Point = slider.grip()): Promise<Point> {
      const to = { x: from.x + slider.toScreen(x), y: from.y + 5 }
      await mouse.press(from)
      await mouse.move({ x: (from.x + to.x) / 2, y: from.y })
      await mouse.move(to)
      await nextFrame()
      return to
    },
    /** Positions handed in so far, in picture pixels. */
    sentX: () =>
      api.requests
        .filter(({ path }) => path === paths.verifyCaptcha)
        .map(({ body }) => decodePointJson(body['point_json'] ?? '')?.x),
  }
  return slider
}
