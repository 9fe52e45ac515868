'use client'
import { useEffect, useRef } from 'react'
import { useLatest } from './useLatest.ts'

/**
 * Tells of each occasion once, after the commit: also where it comes back, and where React hides the component in between
 * (`Activity`). `undefined` is none.
 */
export function useTellOnce(occasion: unknown, tell: (() => void) | undefined): void {
  const latest = useLatest(tell)
  const told = useRef<unknown>(undefined)
  useEffect(() => {
    if (occasion === undefined || told.current === occasion) return
    told.current = occasion
    latest.current?.()
  }, [occasion, latest])
}
