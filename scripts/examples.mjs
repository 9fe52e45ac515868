/**
 * Builds and drives the examples that are packages of their own, each as its reader would have it: a copy in a folder
 * elsewhere, with the packed package in it.
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { root, run } from './run.mjs'

const quiet = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
const folder = mkdtempSync(join(tmpdir(), 'email-code-kit-examples-'))
try {
  const packed = await output('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root)
  await driveNext(join(folder, packed.trim().split('\n').at(-1)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The route handler on Next.js, in its production build: the API answers through it. */
async function driveNext(tarball) {
  const app = join(folder, 'next')
  cpSync(join(root, 'examples/server/next'), app, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'))
  manifest.dependencies['email-code-kit'] = `file:${tarball}`
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest))
  await output('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], app)
  await output('npm', ['run', 'build'], app)
  const child = spawn('npx', ['next', 'start', '--port', '0', '--hostname', '127.0.0.1'], {
    cwd: app,
    env: quiet,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const url = await new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`next start ended with ${code}`)))
      child.stdout.on('data', (text) => {
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text)) ?? []
        if (found) resolve(found)
      })
    })
    const { createClient } = await import('../dist/client.js')
    const client = createClient({ baseUrl: url, clientId: 'demo-client' })
    await client.getChallenge()
    // A task is found again when it is handed in, which takes a server that lives longer than a request.
    const { proofOfWorkPaths } = await import('../dist/protocol/proofOfWork.js')
    const { token, parameters } = await client.call(proofOfWorkPaths.proofOfWork)
    const { derivedKey } = await solveChallenge({ challenge: { parameters }, deriveKey })
    const proof = { token, solution: derivedKey, sender: 'mara@example.com' }
    const { captcha_token: captchaToken } = await client.call(proofOfWorkPaths.verifyProofOfWork, {}, proof)
    await client.sendEmailCode({ email: 'mara@example.com', scenario: 'LOGIN_EMS', captchaToken })
    const preflight = await fetch(`${url}/api/v2/sdk/captcha`, { method: 'OPTIONS' })
    if (preflight.status !== 405) throw new Error(`Next.js: OPTIONS got through to something else: ${preflight.status}`)
    console.log('Next.js: the API answers through its route handler, from a task to the e-mail')
  } finally {
    // The whole group: npx has started another process.
    if (child.pid) process.kill(-child.pid)
  }
}

async function output(command, args, cwd) {
  const { ok, output: text } = await run(command, args, { quiet: true, cwd, env: quiet })
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed:\n${text}`)
  return text
}
