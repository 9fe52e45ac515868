import { cdp } from 'vitest/browser'

/** A point of this page on the screen of the browser: the page of a test is a frame that may be scaled. */
function onScreen({ x, y }: Point) {
  const frame = globalThis.frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / innerWidth : 1
  return { x: x * scale + (frame?.x ?? 0), y: y * scale + (frame?.y ?? 0) }
}

export interface Point {
  x: number
  y: number
}

type Button = 'left' | 'right'
const bits = { left: 1, right: 2 }

/** Real mouse events, with hit testing, pointer capture and trust: the page cannot tell them from a person's. */
export const mouse = {
  async press(point: Point, button: Button = 'left') {
    await mouseEvent('mousePressed', point, { button, buttons: bits[button], clickCount: 1 })
  },
  async move(point: Point, button: Button = 'left') {
    await mouseEvent('mouseMoved', point, { button, buttons: bits[button] })
  },
  async release(point: Point, button: Button = 'left') {
    await mouseEvent('mouseReleased', point, { button, buttons: 0, clickCount: 1 })
  },
  async click(point: Point) {
    await mouse.press(point)
    await mouse.release(point)
  },
}

async function mouseEvent(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', point: Point, rest: object) {
  await cdp().send('Input.dispatchMouseEvent', { type, ...onScreen(point), ...rest })
}

/** Real touches, several at a time; an end is that of the points given, or of all. */
export async function touch(
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  ...points: (Point & { id?: number })[]
) {
  const touchPoints = points.map((point, index) => Object.assign(onScreen(point), { id: point.id ?? index }))
  await cdp().send('Input.dispatchTouchEvent', { type, touchPoints })
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve)
    })
  })
}
