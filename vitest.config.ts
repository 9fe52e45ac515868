import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from './scripts/chromium.mjs'
import { reactCompiler } from './scripts/reactCompiler.mjs'
import { resetsPlugin } from './test/browser/resetsPlugin.ts'

const executablePath = findChromium()
// For the examples of tests, whose own configuration knows nothing of this machine.
if (executablePath) process.env['CHROMIUM_PATH'] = executablePath

/** A new one for each project: Vitest writes the project's name into it. */
const chromium = () => ({
  enabled: true,
  provider: playwright({ launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs } }),
  headless: true,
  screenshotFailures: false,
  instances: [{ browser: 'chromium' as const }],
})

/**
 * What the sources, tests and stories import at run time. Vite would find it on the way, and reload the page in the
 * middle of a test: so it is told before.
 */
const optimized = [
  'react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react/compiler-runtime',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  '@tanstack/react-query',
  'react-hook-form',
  '@tanstack/react-form',
  '@fingerprintjs/fingerprintjs',
  'altcha-lib',
  'altcha-lib/algorithms/web/pbkdf2',
]

/** What takes long and is seldom touched, for `npm run test:all`. */
const slow = process.env['EVERY_TEST'] ? [] : ['test/**/*.all.test.{ts,tsx}']

/** They replace whole modules, which must not reach the files after them. */
const alone = 'test/component/**/*.alone.test.tsx'

export default defineConfig({
  plugins: [react(), process.env['REACT_COMPILER'] ? reactCompiler() : undefined],
  test: {
    // Vitest would leave a core for itself, which on a small machine is half of them.
    maxWorkers: '100%',
    // On a machine that is busy with something else a test may take much longer than its work.
    testTimeout: 20_000,
    projects: [
      './examples/testing/vitest.config.ts',
      './examples/testing/vitest.browser.config.ts',
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // The files leave nothing behind, and starting anew for each would take longer than the tests.
          isolate: false,
          include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'],
          exclude: slow,
        },
      },
      {
        extends: true,
        test: {
          // The server with real peers: Redis, an SMTP server, other processes, HTTP.
          name: 'service',
          environment: 'node',
          include: ['test/service/**/*.test.ts'],
          exclude: slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          isolate: false,
          include: ['test/component/**/*.test.tsx'],
          exclude: [alone],
          setupFiles: ['./test/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component-alone',
          environment: 'jsdom',
          include: [alone],
          setupFiles: ['./test/setup.ts'],
        },
      },
      {
        extends: true,
        plugins: [resetsPlugin()],
        optimizeDeps: { include: [...optimized, 'vitest-browser-react', 'axe-core', '@testing-library/user-event'] },
        test: { name: 'browser', include: ['test/browser/**/*.test.{ts,tsx}'], exclude: slow, browser: chromium() },
      },
      {
        // no `extends`: the plugin brings the Vite plugins of .storybook/vite.config.ts
        plugins: [storybookTest({ configDir: '.storybook' })],
        optimizeDeps: { include: [...optimized, 'storybook/test'] },
        test: { name: 'storybook', browser: chromium() },
      },
    ],
  },
})
