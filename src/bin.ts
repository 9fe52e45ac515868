#!/usr/bin/env node
import { createRequire } from 'node:module'
import { run } from './server/cli/run.ts'

// The same way up from `src/` and from `dist/`.
const { version } = createRequire(import.meta.url)('../package.json') as { version: string }
await run(version)
