/** A text with what stands between backquotes set as code. */
export function WithCode({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 ? <code key={index}>{part}</code> : part))
}
