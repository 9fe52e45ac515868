import { defineConfig } from 'playwright/test'

const port = 5390
const executablePath = process.env['CHROMIUM_PATH']

export default defineConfig({
  testMatch: '*.e2e.ts',
  tsconfig: './tsconfig.playwright.json',
  outputDir: '../../test-results/testing',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: executablePath ? { executablePath } : {},
  },
  webServer: {
    command: `npx vite --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}`,
  },
})
