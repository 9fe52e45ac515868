'use client'
import { useEffect, useLayoutEffect } from 'react'

/**
 * Runs in the very commit, before anyone can see or press what it brought; on a server, where React 18 warns of layout
 * effects, not at all.
 */
export const useCommitEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect
