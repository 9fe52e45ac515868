'use client'
import { useEffect, useState } from 'react'

/** Milliseconds after which an answer is slow enough to be worth a sign of progress; before, that would only flicker. */
export const SLOW_AFTER = 400

/** Has `isBusy` been true for longer than 400 ms? */
export function useSlow(isBusy: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    if (!isBusy) return undefined
    const timer = setTimeout(() => {
      setIsSlow(true)
    }, SLOW_AFTER)
    return () => {
      clearTimeout(timer)
      setIsSlow(false)
    }
  }, [isBusy])
  // What was slow is so no more as soon as it is done, and not a render later.
  return isBusy && isSlow
}
