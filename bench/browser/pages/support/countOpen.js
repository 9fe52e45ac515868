/** Counts what is begun and has to be ended: timers, decoded pictures, object URLs. Before anything else uses them. */
export function countOpen() {
  const open = { timers: new Set(), intervals: new Set(), frames: new Set(), bitmaps: new Set(), addresses: new Set() }

  for (const [begin, end, kind, endsItself] of [
    ['setTimeout', 'clearTimeout', open.timers, true],
    ['setInterval', 'clearInterval', open.intervals, false],
    ['requestAnimationFrame', 'cancelAnimationFrame', open.frames, true],
  ]) {
    const [originalBegin, originalEnd] = [window[begin].bind(window), window[end].bind(window)]
    window[begin] = (run, ...rest) => {
      const id = originalBegin(
        (...args) => {
          if (endsItself) kind.delete(id)
          run(...args)
        },
        ...rest,
      )
      kind.add(id)
      return id
    }
    window[end] = (id) => {
      kind.delete(id)
      originalEnd(id)
    }
  }

  // By number: holding them would keep them from being collected.
  const numbers = new WeakMap()
  let last = 0
  const createBitmap = window.createImageBitmap.bind(window)
  window.createImageBitmap = async (...args) => {
    const bitmap = await createBitmap(...args)
    numbers.set(bitmap, (last += 1))
    open.bitmaps.add(last)
    return bitmap
  }
  const { close } = ImageBitmap.prototype
  ImageBitmap.prototype.close = function closeCounted() {
    open.bitmaps.delete(numbers.get(this))
    close.call(this)
  }

  const { createObjectURL, revokeObjectURL } = URL
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob)
    open.addresses.add(url)
    return url
  }
  URL.revokeObjectURL = (url) => {
    open.addresses.delete(url)
    revokeObjectURL.call(URL, url)
  }

  return {
    /** How many are open of each kind. */
    read: () => Object.fromEntries(Object.entries(open).map(([kind, all]) => [kind, all.size])),
    /** How many pictures were decoded so far: that the count works at all. */
    decoded: () => last,
  }
}
