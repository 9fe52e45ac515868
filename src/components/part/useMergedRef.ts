'use client'
import { useCallback, type Ref } from 'react'

/** One ref that fills several; it changes only when one of them does, so that nothing is attached anew each render. */
export function useMergedRef<Element>(...refs: [Ref<Element>?, Ref<Element>?, Ref<Element>?]) {
  const [first, second, third] = refs
  return useCallback(
    (element: Element | null) => {
      for (const ref of [first, second, third]) {
        if (typeof ref === 'function') ref(element)
        else if (ref) ref.current = element
      }
    },
    [first, second, third],
  )
}
