const shapes = {
  arrow: 'M5 12h14m-5.5-5.5L19 12l-5.5 5.5',
  tick: 'm5 12.5 4.5 4.5L19 7.5',
  reload: 'M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.5 3.5v4h-4',
  left: 'M14.5 6.5 9 12l5.5 5.5',
  right: 'M9.5 6.5 15 12l-5.5 5.5',
  close: 'm6.5 6.5 11 11m0-11-11 11',
} as const

/** @internal A line drawing in the colour of the text. */
export function Icon({ shape }: { shape: keyof typeof shapes }) {
  return (
    <svg data-part="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" aria-hidden="true" focusable="false">
      <path d={shapes[shape]} stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
