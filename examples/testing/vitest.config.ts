import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'examples',
    environment: 'jsdom',
    include: ['*.test.tsx'],
    exclude: ['*.keyboard.test.tsx'],
    setupFiles: ['./setup.ts'],
  },
})
