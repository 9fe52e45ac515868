import type { GroundSource } from '../Ground.ts'
import { mixColor } from '../mixColor.ts'
import { pick } from '../pick.ts'
import type { Picture } from '../Picture.ts'
import type { Rim } from '../piece/createRim.ts'
import { HEIGHT, WIDTH } from '../Puzzle.ts'
import type { Raster } from '../surface/createSurface.ts'
import { meanColor } from '../surface/meanColor.ts'
import { checkPicture } from './checkPicture.ts'
import { fitPicture } from './fitPicture.ts'

/**
 * Any of the given pictures, each fitted once and then only copied.
 *
 * @throws Error for a list without pictures, and for a picture that is none or too small
 */
export function createPhotoSource(backgrounds: readonly Picture[]): GroundSource {
  const [first, ...rest] = checkList(backgrounds).map((picture, index) => {
    checkPicture(`backgrounds[${index}]`, picture, { width: WIDTH, height: HEIGHT })
    const fitted = fitPicture(picture, WIDTH, HEIGHT)
    return { picture: fitted, rim: createPhotoRim(fitted) }
  })
  if (!first) {
    throw new Error(
      'email-code-kit: backgrounds is an empty list, so there is nothing to cut a piece from. Give at least one ' +
        'picture, or leave backgrounds out, and pictures are painted.',
    )
  }
  return (random) => {
    const { picture, rim } = pick(random, [first, ...rest])
    return { picture: { ...picture, pixels: picture.pixels.slice() }, rim }
  }
}

function checkList(backgrounds: readonly Picture[]): readonly Picture[] {
  if (Array.isArray(backgrounds)) return backgrounds
  throw new Error(
    'email-code-kit: backgrounds is no list of pictures. Give an array; loadBackgrounds returns a promise of one, ' +
      'which has to be awaited.',
  )
}

/** Off-white and near-black with a hint of the photo. */
function createPhotoRim(photo: Raster): Rim {
  const mean = meanColor(photo, 0, photo.height)
  return { light: mixColor(0xfffdf8, mean, 0.12), dark: mixColor(0x05070d, mean, 0.1) }
}
