const ignore = () => undefined

/** A promise, and what settles it. */
export function defer<T = void>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let settle: (value: T) => void = ignore
  const promise = new Promise<T>((resolve) => {
    settle = resolve
  })
  return { promise, resolve: settle }
}
