'use client'
import { useCallback, useRef, type Ref } from 'react'

/**
 * One ref that fills several; it changes only when one of them does, so that nothing is attached anew each render.
 * A clean-up that a ref returns (React 19) is called instead of the ref with `null`; React 18 is told nothing of it.
 */
export function useMergedRef<Element>(...refs: [Ref<Element>?, Ref<Element>?, Ref<Element>?]) {
  const [first, second, third] = refs
  const cleanUps = useRef(new Map<Ref<Element>, () => void>())
  return useCallback(
    (element: Element | null) => {
      for (const ref of [first, second, third]) {
        if (typeof ref !== 'function') {
          if (ref) ref.current = element
          continue
        }
        const cleanUp = element === null && cleanUps.current.get(ref)
        cleanUps.current.delete(ref)
        const next = cleanUp ? cleanUp() : ref(element)
        // An arrow that returns what it assigns returns no clean-up.
        if (element && typeof next === 'function') cleanUps.current.set(ref, next)
      }
    },
    [first, second, third],
  )
}
