import { expect, it } from 'vitest'
import { useSlow } from '../../src/hooks/useSlow.ts'

it('the sources are compiled by React Compiler where that is asked for, and as they are elsewhere', () => {
  // It begins with the memory that the compiler gives each hook: `const $ = c(5)`.
  expect(/const \$ = .*\(\d+\)/.test(useSlow.toString())).toBe(process.env['REACT_COMPILER'] !== undefined)
})
