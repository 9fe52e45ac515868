import { fileURLToPath } from 'node:url'
import type { Sharp } from 'sharp'
import type { Picture } from '../puzzle/Picture.ts'
import { HEIGHT, WIDTH } from '../puzzle/Puzzle.ts'
import { importSharp } from './importSharp.ts'

/**
 * Reads pictures for `createPainter({ backgrounds })` from files of any kind that sharp reads (JPEG, PNG, WebP, AVIF,
 * GIF, TIFF, SVG): turned as their EXIF data says, the middle cut out and scaled down to 310x155, in sRGB, what is
 * transparent laid on white. Needs the optional peer `sharp` 0.35.
 *
 * @param files paths, or URLs of the kind `file:`, such as `new URL('./sea.jpg', import.meta.url)`
 * @returns the pictures in the order of the files
 * @throws Error when sharp is missing, and naming the file that cannot be read or is smaller than 310x155 pixels
 */
export async function loadBackgrounds(files: readonly (string | URL)[]): Promise<Picture[]> {
  const sharp = await importSharp()
  return Promise.all(
    files.map(async (file) => {
      try {
        return await unpack(sharp(toPath(file), { autoOrient: true }))
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        throw new Error(
          `email-code-kit: ${String(file)} cannot be a background: ${reason}. Mend it, or take it off the list.`,
          { cause: error },
        )
      }
    }),
  )
}

function toPath(file: string | URL): string {
  if (typeof file === 'string' && !file.startsWith('file:')) return file
  return fileURLToPath(file)
}

async function unpack(image: Sharp): Promise<Picture> {
  const { autoOrient } = await image.metadata()
  if (autoOrient.width < WIDTH || autoOrient.height < HEIGHT) {
    throw new Error(
      `it is ${autoOrient.width}x${autoOrient.height} pixels and would be blurred, it takes ${WIDTH}x${HEIGHT} or more`,
    )
  }
  const { data, info } = await image
    .resize(WIDTH, HEIGHT, { fit: 'cover', position: 'centre' })
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) }
}
