import type { Pixels } from '../../support/solvePuzzle.ts'

/** Runs in the page: reads the two canvases, and hands them to what finds the place. */
export function lookAtPuzzle(image: string, piece: string, solve: (image: Pixels, piece: Pixels) => number): number {
  const [background, part] = [image, piece].map((selector) => {
    const canvas = document.querySelector<HTMLCanvasElement>(selector)!
    const copy = document.createElement('canvas')
    copy.width = canvas.width
    copy.height = canvas.height
    // A copy: reading the canvas itself would tell the browser to keep it off the graphics card.
    const context = copy.getContext('2d', { willReadFrequently: true })!
    context.drawImage(canvas, 0, 0)
    return context.getImageData(0, 0, canvas.width, canvas.height)
  })
  return solve(background!, part!)
}
