/**
 * Draws an integer in [0, max) from the platform's CSPRNG, without the bias of a bare remainder: draws from the
 * incomplete last stretch of 2^32 are thrown away (rejection sampling).
 *
 * @param max from 1 to 2^32
 */
export function randomInt(max: number): number {
  const fair = 2 ** 32 - (2 ** 32 % max)
  for (;;) {
    const [draw = fair] = crypto.getRandomValues(new Uint32Array(1))
    if (draw < fair) return draw % max
  }
}
