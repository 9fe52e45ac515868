import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run.mjs'

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const own = (...names) => Object.fromEntries(names.map((name) => [name, devDependencies[name]]))

/** The oldest React that the peers allow with the types of its time, and the one that the package is made with. */
export const reacts = {
  'react-18.2': {
    react: '18.2.0',
    'react-dom': '18.2.0',
    '@types/react': '18.2.79',
    '@types/react-dom': '18.2.25',
  },
  'react-19': own('react', 'react-dom', '@types/react', '@types/react-dom'),
}

/** What an application has beside React. The types of Node are of the oldest one that `engines` allows. */
export const peers = own(
  '@tanstack/react-query',
  'react-hook-form',
  'msw',
  'nodemailer',
  '@testing-library/dom',
  '@testing-library/react',
  '@testing-library/user-event',
  'jsdom',
  '@types/node',
)

export const compilers = { 'ts-5.4': '5.4.5', 'ts-5.9': '5.9.3', 'ts-7': devDependencies.typescript }

/** The oldest Node that `engines` allows, and a newer one. */
export const nodes = { 'node-20.19': '20.19.0', 'node-24': '24.21.0' }

export const bundlers = {
  ...own('vite', '@vitejs/plugin-react'),
  webpack: '5.112.2',
  esbuild: '0.28.2',
  '@rspack/core': '2.3.3',
}
