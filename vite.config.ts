import { readdirSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The public entries are the files at the root of `src/`, and one file a locale. */
const modules = [
  ...readdirSync('src').filter((file) => file.endsWith('.ts')),
  ...readdirSync('src/locales').map((file) => `locales/${file}`),
].map((file): [string, string] => [file.replace(/\.ts$/, ''), `src/${file}`])

/** Library build: ES modules only, one output file per source file; `tsc` writes the types. */
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    cssCodeSplit: true, // library mode turns it off, and then a CSS file may not be an entry
    cssMinify: 'lightningcss',
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    lib: { entry: { ...Object.fromEntries(modules), styles: 'src/styles.css' }, formats: ['es'] },
    rolldownOptions: {
      // It would leave bare imports behind, which bundlers warn about.
      optimization: { inlineConst: false },
      external: [
        /^node:/,
        /^react($|\/)/,
        /^react-dom($|\/)/,
        /^@tanstack\//,
        /^@fingerprintjs\//,
        /^altcha-lib($|\/)/,
        'react-hook-form',
        /^srvx/,
        /^nodemailer($|\/)/,
        '@redis/client',
        'msw',
        'sharp',
      ],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
})
