import { Panel } from '../Panel.tsx'
import { WithCode } from '../WithCode.tsx'
import { readOptions } from './readOptions.ts'
import './OptionsTable.css'

export interface OptionsTableProps {
  caption: string
  /** The file that has the interface, as text. */
  source: string
  name: string
}

/** The options of a function, as their own docstrings say them. */
export function OptionsTable({ caption, source, name }: OptionsTableProps) {
  return (
    <Panel caption={caption}>
      <table className="guide-table options" data-cards>
        <thead>
          <tr>
            <th scope="col">Option</th>
            <th scope="col">What it does</th>
            <th scope="col">Without it</th>
          </tr>
        </thead>
        <tbody>
          {readOptions(source, name).map((option) => (
            <tr key={option.name}>
              <th scope="row">
                <code>{option.name}</code>
                <code className="options-type">{option.type}</code>
              </th>
              <td>
                <WithCode text={option.text} />
              </td>
              <td data-label="Without it">
                {option.isNeeded ? <em>it is needed</em> : <WithCode text={option.byDefault ?? '–'} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
