/** A picture and a piece of the usual sizes, black all over: for tests that solve puzzles without looking. */
export const flatPuzzle = {
  background: decode(
    'iVBORw0KGgoAAAANSUhEUgAAATYAAACbAQAAAADAMoqAAAAAHElEQVR42u3BMQEAAADCoPVP7WENoAAAAAAAAG4YOAABujuAOAAAAABJRU5ErkJggg==',
  ),
  piece: decode('iVBORw0KGgoAAAANSUhEUgAAAC8AAACbAQAAAADaB/9iAAAAEklEQVR42mNgGAWjYBSMAjIAAAQ9AAGTw6eDAAAAAElFTkSuQmCC'),
}

function decode(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}
