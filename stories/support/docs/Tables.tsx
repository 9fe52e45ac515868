import { Markdown } from '@storybook/addon-docs/blocks'
import './Tables.css'

/** Markdown with tables; on a telephone each row of one is a card. */
export function Tables({ children }: { children: string }) {
  return (
    <div className="guide-tables" ref={labelCells}>
      <Markdown>{children}</Markdown>
    </div>
  )
}

/** In a card there is no head, so each cell has to say what it is. */
function labelCells(element: HTMLElement | null) {
  for (const table of element?.querySelectorAll('table') ?? []) {
    const [head, ...rows] = table.rows
    for (const row of rows) {
      for (const [index, cell] of [...row.cells].entries()) {
        cell.dataset['label'] = head?.cells[index]?.textContent ?? ''
      }
    }
  }
}
