'use client'
import { useEffect, useRef } from 'react'

/** The newest value for an effect or a callback that must not run again when it changes. */
export function useLatest<Value>(value: Value) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
