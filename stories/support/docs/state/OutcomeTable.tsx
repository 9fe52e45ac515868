import type { Settlement } from '../../../../src/state/settleSend.ts'
import { Panel } from '../Panel.tsx'
import { sendOutcomes, type Outcome } from './sendOutcomes.ts'

const passes: Record<Settlement['pass'], string> = { 'give-back': 'given back', spent: 'spent' }
const puzzles: Record<Settlement['nextPuzzle'], string> = { now: 'at once', later: 'when it is needed' }
const places: Record<NonNullable<Outcome['place']>, string> = {
  email: 'in the address field',
  captcha: 'on the new puzzle',
  code: 'in the field for the code',
}

function countdown(cooldown: Settlement['cooldown']): string {
  if (typeof cooldown === 'number') return `${cooldown} s, as the server says`
  return cooldown === 'keep' ? 'runs on' : 'taken back'
}

/** What each way a send can end leaves behind. */
export function OutcomeTable() {
  return (
    <Panel caption="How a send can end, and what it leaves behind.">
      <table className="guide-table" data-cards>
        <thead>
          <tr>
            <th scope="col">What happened</th>
            <th scope="col">The pass</th>
            <th scope="col">The countdown</th>
            <th scope="col">The next puzzle</th>
            <th scope="col">Focus is then</th>
          </tr>
        </thead>
        <tbody>
          {sendOutcomes().map(({ what, error, settlement, place }) => (
            <tr key={what}>
              <th scope="row">
                {what}
                <br />
                <code>{error}</code>
              </th>
              <td data-label="pass">{passes[settlement.pass]}</td>
              <td data-label="countdown">{countdown(settlement.cooldown)}</td>
              <td data-label="next puzzle">
                {settlement.pass === 'give-back' ? 'none is needed' : puzzles[settlement.nextPuzzle]}
              </td>
              <td data-label="focus">{place ? places[place] : 'where it was'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
