declare module 'virtual:resets' {
  const sheets: Record<'Tailwind 3' | 'Tailwind 4' | 'Tailwind 4, unlayered' | 'normalize.css' | 'utilities', string>
  export default sheets
}
