import type { Challenge } from '../../client/Client.ts'
import { InvalidResponseError } from '../../client/errors.ts'
import type { Puzzle } from '../../state/sliderCaptcha.ts'

/** A puzzle with its pictures decoded, ready to be drawn. */
export interface DrawablePuzzle extends Puzzle {
  background: ImageBitmap
  piece: ImageBitmap
  secretKey: string | undefined
}

/** Larger pictures than this many pixels a side are no puzzle; drawing them could take the page down. */
const largest = 4096

/**
 * Decodes the pictures off the main thread. By way of a canvas and not of an `<img>`: pages with a strict
 * Content-Security-Policy load neither `data:` nor `blob:` pictures.
 *
 * @throws InvalidResponseError for pictures that cannot be decoded, or whose sizes make no puzzle
 */
export async function decodePuzzle(challenge: Challenge): Promise<DrawablePuzzle> {
  const [background, piece] = await decodeBoth(challenge)
  const { width, height } = background
  if (width > largest || height > largest || piece.height > largest || piece.width >= width) {
    background.close()
    piece.close()
    throw new InvalidResponseError(
      `email-code-kit: a puzzle of ${width}x${height} pixels with a piece of ${piece.width}x${piece.height} cannot be ` +
        'shown. Check the pictures that were uploaded for the tenant.',
    )
  }
  const { token, secretKey, expiresAt } = challenge
  return { token, secretKey, expiresAt, width, height, pieceWidth: piece.width, background, piece }
}

async function decodeBoth(challenge: Challenge): Promise<[ImageBitmap, ImageBitmap]> {
  try {
    return await Promise.all([createImageBitmap(challenge.background), createImageBitmap(challenge.piece)])
  } catch (error) {
    throw new InvalidResponseError('email-code-kit: the pictures of the puzzle cannot be decoded', { cause: error })
  }
}
