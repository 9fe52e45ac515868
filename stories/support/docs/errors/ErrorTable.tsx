import { useState } from 'react'
import { Panel } from '../Panel.tsx'
import { WithCode } from '../WithCode.tsx'
import { useDocsGlobals } from '../useDocsGlobals.ts'
import { errorCatalogue, otherErrors, type ErrorRow } from './errorCatalogue.ts'
import './ErrorTable.css'

interface Spoken {
  lang: string
  dir: 'ltr' | 'rtl'
}

/** Every error the kit knows, one table a vendor, in the language of the toolbar. */
export function ErrorTable() {
  const { locale } = useDocsGlobals()
  const [sought, setSought] = useState('')
  const spoken: Spoken = { lang: locale.tag, dir: locale.dir ?? 'ltr' }
  const isSought = (row: ErrorRow) => JSON.stringify(row).toLowerCase().includes(sought.trim().toLowerCase())
  const groups = errorCatalogue(locale.messages)
  const found = groups.flatMap(({ rows }) => rows.filter(isSought))
  const count = new Set(found.map(({ code }) => code)).size
  return (
    <>
      <Panel caption="Every code, what it means to the code and what a person reads, in the language of the toolbar.">
        <label className="errors-find">
          Find
          <input
            type="search"
            value={sought}
            placeholder="CAPTCHA.0003, expired, solve-again…"
            onChange={(event) => {
              setSought(event.target.value)
            }}
          />
          <output>{count === 1 ? '1 code' : `${count} codes`}</output>
        </label>
      </Panel>
      {groups.map(
        ({ family, title, rows }) =>
          rows.some(isSought) && (
            <Panel key={family} caption={<strong>{title}</strong>}>
              <table className="guide-table errors" data-cards>
                <thead>
                  <tr>
                    <th scope="col">Code</th>
                    <th scope="col">What the vendor says</th>
                    <th scope="col">What follows</th>
                    <th scope="col">What the person reads</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.filter(isSought).map((row) => (
                    <Row key={row.code + row.parameter} row={row} spoken={spoken} />
                  ))}
                </tbody>
              </table>
            </Panel>
          ),
      )}
    </>
  )
}

function Row({ row, spoken }: { row: ErrorRow; spoken: Spoken }) {
  const { documented } = row
  return (
    <tr>
      <th scope="row" data-again={row.parameter ? '' : undefined}>
        <code className="errors-code">{row.code}</code>
        <span className="errors-status">
          {row.parameter ? (
            <>
              naming <code>{row.parameter}</code>
            </>
          ) : (
            `HTTP ${row.status}`
          )}
        </span>
      </th>
      <td>
        {documented && (
          <>
            <p>{documented.en}</p>
            {documented.zh && <p lang="zh">{documented.zh}</p>}
          </>
        )}
        {documented?.measure && (
          <p className="errors-measure">
            Measure: <span lang={/\p{Script=Han}/u.test(documented.measure) ? 'zh' : 'en'}>{documented.measure}</span>
          </p>
        )}
        {row.cause && (
          <p className="errors-measure">
            The console: <WithCode text={row.cause} />.
          </p>
        )}
      </td>
      <td>
        <div className="errors-follows">
          <code data-recovery={row.recovery ?? 'none'}>{row.recovery ?? 'none'}</code>
          {/* A code is checked without one. */}
          {row.recovery !== 'fix-code' && <span>{row.keepsPass ? 'pass kept' : 'pass spent'}</span>}
        </div>
      </td>
      <td data-label="The person reads">
        <span {...spoken}>{row.sentence}</span>
      </td>
    </tr>
  )
}

/** What is thrown besides refusals. */
export function OtherErrors() {
  const { locale } = useDocsGlobals()
  return (
    <Panel caption="Errors that are no refusal of the API.">
      <table className="guide-table" data-cards>
        <thead>
          <tr>
            <th scope="col">Error</th>
            <th scope="col">When</th>
            <th scope="col">What the person reads</th>
          </tr>
        </thead>
        <tbody>
          {otherErrors(locale.messages).map(({ name, when, sentence }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{when}</td>
              <td lang={locale.tag} dir={locale.dir ?? 'ltr'}>
                {sentence}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
