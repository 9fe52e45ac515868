import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The stage uses the built package by its own name, as any application would. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // React's development build: in the other one StrictMode does nothing.
  define: { 'process.env.NODE_ENV': '"development"' },
  build: {
    outDir: '../../../dist-stage',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { input: ['index.html', 'strict.html'].map((page) => `${import.meta.dirname}/${page}`) },
  },
})
