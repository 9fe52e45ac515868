/** @internal Whether focus is on an element or in it; asked where it stands, which may be a shadow root or another window. */
export function hasFocusWithin(element: HTMLElement): boolean {
  return element.contains((element.getRootNode() as Document | ShadowRoot).activeElement)
}
