'use client'
/* oxlint-disable react/hooks -- which of the two it is never changes while a page lives, so neither does their order */
import { useEffect, useLayoutEffect } from 'react'

/**
 * Runs in the very commit, before anyone can see or press what it brought; on a server, where React 18 warns of layout
 * effects, not at all. Chosen at the call: importing the kit touches nothing of a browser.
 */
export const useCommitEffect: typeof useEffect = (effect, dependencies) => {
  'use no memo' // React Compiler, too, would hold the choice against it.
  const useEither = typeof document === 'undefined' ? useEffect : useLayoutEffect
  useEither(effect, dependencies)
}
