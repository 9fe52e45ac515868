import type { Plugin } from 'vite'

/**
 * Compiles the package's own sources with React Compiler, as applications do that compile what they import.
 * What the compiler cannot compile fails the run: it would be left as it is, and the tests would say nothing of it.
 */
export function reactCompiler(): Plugin
