import type { Picture } from '../Picture.ts'

/** @throws Error that calls the picture `name` and says what is wrong with it */
export function checkPicture(
  name: string,
  picture: Partial<Picture> | undefined,
  least: { width: number; height: number },
): void {
  const { width = Number.NaN, height = Number.NaN, pixels } = picture ?? {}
  if (!(pixels instanceof Uint8Array || pixels instanceof Uint8ClampedArray)) {
    throw new Error(
      `email-code-kit: ${name}.pixels is no Uint8Array or Uint8ClampedArray. A background is a raw picture: unpack ` +
        'files first, in Node with loadBackgrounds of email-code-kit/server/node.',
    )
  }
  if (!(Number.isInteger(width) && Number.isInteger(height) && width >= least.width && height >= least.height)) {
    throw new Error(
      `email-code-kit: ${name} is ${width}x${height} pixels, and a puzzle of ${least.width}x${least.height} cut from ` +
        'it would be blurred. Use a picture at least that wide and that high.',
    )
  }
  const count = width * height
  if (pixels.length === count * 3 || pixels.length === count * 4) return
  throw new Error(
    `email-code-kit: ${name} is ${width}x${height} but has ${pixels.length} bytes, so its rows cannot be told apart. ` +
      `It takes ${count * 3} of RGB or ${count * 4} of RGBA.`,
  )
}
