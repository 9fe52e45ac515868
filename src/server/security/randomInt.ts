/**
 * Draws an integer in [0, max) from the platform's CSPRNG, without the bias of a bare remainder: draws from the
 * incomplete last stretch of 2^32 are thrown away (rejection sampling).
 *
 * @param max from 1 to 2^32
 */
export const randomInt = createRandomInt((words) => crypto.getRandomValues(words))

/**
 * @param fill fills an array with random words; asked for 64 at a time, because asking costs more than drawing. No word is
 * used twice
 */
export function createRandomInt(fill: (words: Uint32Array<ArrayBuffer>) => void): (max: number) => number {
  const words = new Uint32Array(64)
  let used = words.length
  const drawWord = () => {
    if (used === words.length) {
      fill(words)
      used = 0
    }
    const word = words[used] ?? 0
    words[used++] = 0
    return word
  }
  return (max) => {
    const fair = 2 ** 32 - (2 ** 32 % max)
    for (;;) {
      const draw = drawWord()
      if (draw < fair) return draw % max
    }
  }
}
