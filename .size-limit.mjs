import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const dist = (file) => fileURLToPath(new URL(`dist/${file}`, import.meta.url))

/** What the application has anyway: its own packages, and what Node brings. */
const ignore = [
  'react',
  'react-dom',
  'react/jsx-runtime',
  '@tanstack/react-query',
  'react-hook-form',
  '@fingerprintjs/fingerprintjs',
  'node:*',
]

/** Counts the first load, in the production build: what is imported lazily comes later, when it is needed. */
function countFirstLoad(config) {
  const leaveOut = {
    name: 'leave-out-lazy-imports',
    setup: (build) => {
      build.onResolve({ filter: /./ }, ({ kind, path }) =>
        kind === 'dynamic-import' ? { path, external: true } : undefined,
      )
    },
  }
  const define = { 'process.env.NODE_ENV': '"production"' }
  return { ...config, format: 'esm', define, plugins: [leaveOut], logLevel: 'error' }
}

const script = (name, from, limit) => ({
  name,
  ignore,
  limit,
  modifyEsbuildConfig: countFirstLoad,
  ...(typeof from === 'string' ? { path: dist(from) } : { path: dist('index.js'), import: from }),
})

const only = (names, file) => ({ [dist(file)]: `{ ${names} }` })

const locales = readdirSync(dist('locales')).filter((file) => file.endsWith('.js'))

/** Brotli, minified, of the built package. The limits are what it has come to, and one in a hundred: who makes it bigger says so here. */
export default [
  script('email-code-kit/client', 'client.js', '2.75 kB'),
  script('the providers and useSendEmailCode', only('EmailCodeProvider, useSendEmailCode', 'hooks.js'), '6.2 kB'),
  script('SliderCaptcha', only('SliderCaptcha', 'slider.js'), '7.55 kB'),
  script(
    'SliderCaptcha with provider, client and English',
    { ...only('SliderCaptcha, EmailCodeProvider', 'slider.js'), ...only('createClient', 'client.js') },
    '12.75 kB',
  ),
  script('everything in email-code-kit, with English', 'index.js', '22.3 kB'),
  script('createServer', only('createServer', 'server.js'), '22 kB'),
  script('email-code-kit/server', 'server.js', '27.5 kB'),
  ...locales.map((file) => script(`locales/${file.replace('.js', '')}`, `locales/${file}`, '2 kB')),
  { name: 'styles.css', path: dist('styles.css'), limit: '3.3 kB', disablePlugins: ['@size-limit/esbuild'] },
]
