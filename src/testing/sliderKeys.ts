/**
 * The keys that bring the piece to `x` picture pixels from wherever it is, by their `KeyboardEvent.key`: `Home`, `PageUp`
 * for ten and `ArrowRight` for one. `Enter` hands it in. For drivers that `solve` does not know.
 *
 * @param x a whole number, such as the `answer` of a sandbox
 */
export function sliderKeys(x: number): string[] {
  const tens = Array.from({ length: Math.floor(x / 10) }, () => 'PageUp')
  const ones = Array.from({ length: x % 10 }, () => 'ArrowRight')
  return ['Home', ...tens, ...ones]
}
