import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { reactCompiler } from '../scripts/reactCompiler.mjs'

/** Storybook must not inherit the library build (lib mode, externals, preserveModules) of ../vite.config.ts. */
export default defineConfig({
  plugins: [react(), process.env['REACT_COMPILER'] ? reactCompiler() : undefined],
})
