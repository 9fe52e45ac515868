import { storyLocales } from '../../storyLocales.ts'
import { Panel } from '../Panel.tsx'
import { localeRow } from './localeRows.ts'

const rows = Object.values(storyLocales).map(localeRow)

/** Every language there is. */
export function LocaleTable() {
  return (
    <Panel
      caption={`${rows.length} languages, each a module of its own: import { de } from 'email-code-kit/locales/de'.`}
    >
      <table className="guide-table" data-cards>
        <thead>
          <tr>
            <th scope="col">Language</th>
            <th scope="col">Module</th>
            <th scope="col">Export</th>
            <th scope="col">
              <code>X-L</code>
            </th>
            <th scope="col">Direction</th>
            <th scope="col">“Send code”</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ tag, names, name, wire, dir, sample }) => (
            <tr key={tag}>
              <th scope="row">
                <bdi lang={tag}>{names.own}</bdi>
                {names.own !== names.english && <span className="guide-note">{names.english}</span>}
              </th>
              <td data-label="locales/">
                <code>{tag}</code>
              </td>
              <td data-label="export">
                <code>{name}</code>
              </td>
              <td data-label="X-L">
                <code>{wire}</code>
              </td>
              <td>{dir === 'rtl' ? 'right to left' : 'left to right'}</td>
              <td data-label="“Send code”">
                <bdi lang={tag}>{sample}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
