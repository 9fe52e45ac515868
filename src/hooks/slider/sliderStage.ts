import { clampX, maxX, toRendered, type PuzzleSize } from '../../state/sliderGeometry.ts'
import type { DrawablePuzzle } from './decodePuzzle.ts'

interface Elements {
  root: HTMLElement | null
  image: HTMLCanvasElement | null
  piece: HTMLCanvasElement | null
  thumb: HTMLElement | null
  input: HTMLInputElement | null
}

/**
 * The elements of one slider, and where the piece is: kept and shown outside React, so that a move writes two
 * transforms and renders nothing. Any element may be missing, and may come and go.
 */
export interface SliderStage {
  /** Left edge of the piece, in picture pixels. */
  readonly x: number
  readonly size: PuzzleSize
  readonly refs: { [Part in keyof Elements]: (element: Elements[Part]) => void }
  /** Draws a new puzzle, with the piece at the start. */
  setPuzzle: (puzzle: DrawablePuzzle) => void
  moveTo: (x: number) => void
  /** While it is dragged: what is seen moves; assistive technology is told by the `moveTo` that ends the drag. */
  drag: (x: number) => void
  /** How the position is told to assistive technology. */
  setDescription: (describe: (x: number, max: number) => string) => void
  /** Width of the picture on the screen, in CSS pixels; asked once a drag, for it may cost a layout. */
  screenWidth: () => number
  focus: () => void
}

/** What the API's pictures measure (contract section 7), until the first one is there. */
const usualSize: PuzzleSize = { width: 310, pieceWidth: 47 }

const plainText = (x: number, max: number) => `${x} / ${max}`

export function createSliderStage(): SliderStage {
  const elements: Elements = { root: null, image: null, piece: null, thumb: null, input: null }
  let puzzle: DrawablePuzzle | undefined
  let size = usualSize
  let x = 0
  let layoutWidth = 0
  let describe = plainText
  let resizes: ResizeObserver | undefined

  function showPlace() {
    const transform = `translateX(${toRendered(x, layoutWidth, size)}px)`
    const { piece, thumb } = elements
    if (piece) piece.style.transform = transform
    if (thumb) thumb.style.transform = transform
  }

  function tellPosition() {
    const { input } = elements
    if (!input) return
    input.value = String(Math.round(x))
    input.setAttribute('aria-valuetext', describe(Math.round(x), maxX(size)))
  }

  function showPosition() {
    showPlace()
    tellPosition()
  }

  const share = () => `${(100 * size.pieceWidth) / size.width}%`
  const sizes: { [Part in 'root' | 'piece' | 'input']: (element: NonNullable<Elements[Part]>) => void } = {
    root(root) {
      root.style.setProperty('--eck-piece-width', share())
    },
    piece(piece) {
      piece.style.width = share()
    },
    input(input) {
      input.max = String(maxX(size))
    },
  }

  function showSize() {
    const { root, piece, input } = elements
    if (root) sizes.root(root)
    if (piece) sizes.piece(piece)
    if (input) sizes.input(input)
  }

  function moveTo(to: number) {
    x = clampX(to, size)
    showPosition()
  }

  function watchWidth(image: HTMLElement | null) {
    resizes?.disconnect()
    if (!image) return
    // Not everywhere: stand-ins for a browser in tests have none. Where there is one it tells by itself, and asking here
    // would make the browser lay the page out in the middle of the commit.
    if (!globalThis.ResizeObserver) {
      layoutWidth = image.offsetWidth
      showPlace()
      return
    }
    resizes ??= new ResizeObserver(([entry]) => {
      layoutWidth = entry?.contentRect.width ?? layoutWidth
      showPlace()
    })
    resizes.observe(image)
  }

  /** Each element is shown what concerns it alone: a slider has five, and they come in one commit. */
  function attach<Part extends keyof Elements>(part: Part, show: (element: NonNullable<Elements[Part]>) => void) {
    return (element: Elements[Part]) => {
      elements[part] = element
      if (element) show(element)
    }
  }

  return {
    get x() {
      return x
    },
    get size() {
      return size
    },
    refs: {
      root: attach('root', sizes.root),
      input: attach('input', (input) => {
        sizes.input(input)
        tellPosition()
      }),
      image(image) {
        elements.image = image
        draw(image, puzzle?.background)
        watchWidth(image)
      },
      piece: attach('piece', (piece) => {
        draw(piece, puzzle?.piece)
        sizes.piece(piece)
        showPlace()
      }),
      thumb: attach('thumb', (thumb) => {
        // Else the browser scrolls instead of dragging, whatever stylesheet is in use.
        thumb.style.touchAction = 'none'
        showPlace()
      }),
    },
    setPuzzle(next) {
      puzzle = next
      size = next
      draw(elements.image, next.background)
      draw(elements.piece, next.piece)
      showSize()
      moveTo(0)
    },
    moveTo,
    drag(to) {
      x = clampX(to, size)
      showPlace()
    },
    setDescription(text) {
      describe = text
      showPosition()
    },
    screenWidth: () => elements.image?.getBoundingClientRect().width ?? 0,
    focus() {
      elements.input?.focus({ preventScroll: true })
    },
  }
}

function draw(canvas: HTMLCanvasElement | null, picture: ImageBitmap | undefined) {
  // A closed picture has no width; the canvas then still shows it.
  if (!canvas || !picture?.width) return
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
}
