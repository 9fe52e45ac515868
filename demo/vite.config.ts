import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The demo uses the built package by its own name, as any application would. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../dist-demo', emptyOutDir: true },
})
