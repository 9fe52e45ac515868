/** Seconds as a clock shows them, `0:42` or `1:00:05`, in the digits of the language. */
export function formatTime(seconds: number, tag: string): string {
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60]
  if (seconds >= 3600) parts.unshift(Math.floor(seconds / 3600))
  const digits = (value: number, minimumIntegerDigits: number) =>
    new Intl.NumberFormat(tag, { minimumIntegerDigits, useGrouping: false }).format(value)
  return parts.map((part, index) => digits(part, index === 0 ? 1 : 2)).join(':')
}
