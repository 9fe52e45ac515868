/** A moment as a clock on the wall shows it, `14:32` or `2:32 PM`, in the language's own way. */
export function formatClock(time: number, tag: string): string {
  return new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit' }).format(time)
}
