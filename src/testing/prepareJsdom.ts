/**
 * Gives jsdom and its like the little they lack and the kit needs, each only where it is missing: `createImageBitmap`
 * (the size of a PNG, nothing of its picture), a canvas without a context, `ResizeObserver`, and `showModal` and `close`
 * of `<dialog>`. Call it once in the setup file of your tests; in a browser it changes nothing.
 *
 * Layout there is none: dragging is for a browser.
 */
export function prepareJsdom(): void {
  if (typeof createImageBitmap === 'undefined') {
    Object.assign(globalThis, { createImageBitmap: readSize })
    // jsdom has one, which writes an error to the console.
    HTMLCanvasElement.prototype.getContext = () => null
  }
  if (typeof ResizeObserver === 'undefined') Object.assign(globalThis, { ResizeObserver: NoResize })
  const { prototype } = HTMLDialogElement
  if (!('showModal' in prototype)) Object.assign(prototype, modal)
}

/** Width and height stand in the first chunk of a PNG (PNG specification, 11.2.2 IHDR). */
async function readSize(picture: Blob) {
  // Blobs of jsdom have no `arrayBuffer` before 22.
  const view = new DataView(await ('arrayBuffer' in picture ? picture.arrayBuffer() : readBytes(picture)))
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) throw new Error('This is no PNG')
  return { width: view.getUint32(16), height: view.getUint32(20), close() {} }
}

function readBytes(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      resolve(reader.result as ArrayBuffer)
    })
    reader.addEventListener('error', () => {
      reject(reader.error ?? new Error('The picture cannot be read'))
    })
    reader.readAsArrayBuffer(blob)
  })
}

class NoResize {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** As a browser opens and closes a modal dialog: with focus on what is first in it, and back where it was. */
const openers = new WeakMap<HTMLDialogElement, Element | null>()
const modal = {
  showModal(this: HTMLDialogElement) {
    openers.set(this, document.activeElement)
    this.open = true
    this.querySelector<HTMLElement>('input, button')?.focus()
  },
  close(this: HTMLDialogElement) {
    if (!this.open) return
    this.open = false
    const opener = openers.get(this)
    if (opener instanceof HTMLElement) opener.focus()
    this.dispatchEvent(new Event('close'))
  },
}
