import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isInvalidResponseError } from '../../../src/client/guards.ts'
import { decodePuzzle } from '../../../src/hooks/slider/decodePuzzle.ts'

type Bitmap = ImageBitmap & { close: ReturnType<typeof vi.fn> }

const picture = (width: number, height: number) => ({ width, height, close: vi.fn<() => void>() }) as unknown as Bitmap

const challenge = { token: 't1', expiresAt: 120_000, background: new Blob(['background']), piece: new Blob(['piece']) }

const decode = vi.fn<(blob: Blob) => Promise<ImageBitmap>>()

beforeEach(() => {
  vi.stubGlobal('createImageBitmap', decode)
})

afterEach(() => {
  vi.unstubAllGlobals()
  decode.mockReset()
})

function pictures(background: Bitmap, piece: Bitmap) {
  decode.mockImplementation(async (blob) => (blob === challenge.background ? background : piece))
  return { background, piece }
}

describe('the pictures of a puzzle', () => {
  test('give it its size', async () => {
    const { background, piece } = pictures(picture(310, 155), picture(47, 155))
    expect(await decodePuzzle(challenge)).toEqual({
      token: 't1',
      expiresAt: 120_000,
      width: 310,
      height: 155,
      pieceWidth: 47,
      background,
      piece,
    })
    expect(background.close).not.toHaveBeenCalled()
    expect(piece.close).not.toHaveBeenCalled()
  })

  test.each([
    ['a tenant\u2019s own pictures', [600, 300], [90, 300]],
    ['a piece that leaves one pixel', [48, 155], [47, 155]],
    ['the largest', [4096, 4096], [47, 4096]],
  ])('are taken as they are: %s', async (_what, [width, height], [pieceWidth, pieceHeight]) => {
    pictures(picture(width!, height!), picture(pieceWidth!, pieceHeight!))
    expect(await decodePuzzle(challenge)).toMatchObject({ width, height, pieceWidth })
  })

  test.each([
    ['a background too wide', [4097, 155], [47, 155]],
    ['a background too high', [310, 4097], [47, 155]],
    ['a piece too high', [310, 155], [47, 4097]],
    ['a piece as wide as the picture', [310, 155], [310, 155]],
    ['a piece wider than the picture', [310, 155], [311, 155]],
    ['pictures the wrong way round', [47, 155], [310, 155]],
  ])('make no puzzle where there is %s; both are let go and the sizes are told', async (_what, large, small) => {
    const { background, piece } = pictures(picture(large[0]!, large[1]!), picture(small[0]!, small[1]!))
    const error: unknown = await decodePuzzle(challenge).catch((reason: unknown) => reason)
    expect(isInvalidResponseError(error)).toBe(true)
    expect((error as Error).message).toContain(`${large.join('x')} pixels with a piece of ${small.join('x')}`)
    expect(background.close).toHaveBeenCalledTimes(1)
    expect(piece.close).toHaveBeenCalledTimes(1)
  })

  test.each(['background', 'piece'] as const)(
    'that cannot be decoded (%s) are an error with its cause',
    async (broken) => {
      const cause = new DOMException('The source image could not be decoded.', 'InvalidStateError')
      decode.mockImplementation(async (blob) => {
        if (blob === challenge[broken]) throw cause
        return picture(310, 155)
      })
      const error: unknown = await decodePuzzle(challenge).catch((reason: unknown) => reason)
      expect(isInvalidResponseError(error)).toBe(true)
      expect(error).toMatchObject({ cause })
    },
  )
})
