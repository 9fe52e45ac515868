// Puzzles a second on one core, beside the peer that draws its own pictures, too.
import { createCaptcha } from '@tokensuite/react-slider-captcha-v2-core'
import sharp from 'sharp'
import { createRandom, deflate, paintPuzzle } from '../../dist/server.js'
import { deflateNode } from '../../dist/server-node.js'
import { perSecond } from '../support/measure.mjs'

sharp.concurrency(1)
let seed = 1
const paint = (pack) => async () => paintPuzzle({ x: 60 + (seed % 200), random: createRandom(seed++), deflate: pack })

const rates = await perSecond({
  'email-code-kit': { times: 150, run: paint(deflateNode) },
  'email-code-kit, CompressionStream': { times: 80, run: paint(deflate) },
  '@tokensuite/react-slider-captcha-v2-core': { times: 4, run: async () => createCaptcha() },
})
console.log(JSON.stringify(rates))
