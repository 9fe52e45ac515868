import { reasons } from '../../../../src/components/send-code-button/useLeadOn.ts'
import { Panel } from '../Panel.tsx'
import { useDocsGlobals } from '../useDocsGlobals.ts'
import { gateOrder, type Fact } from './gateOrder.ts'
import './GateDrawing.css'

/** What the gate asks; a new fact has to be put as a question. */
const questions: Record<Fact, string> = {
  sending: 'Is a send under way?',
  online: 'Does the browser say that it is offline?',
  coolingDown: 'Does a countdown run for this address?',
  emailValid: 'Is this no whole address?',
  hasPass: 'Is there no live pass for exactly this address?',
}

const order = gateOrder()

/** The questions of the gate in their order, found by asking it, and what a person reads at each. */
export function GateDrawing() {
  const { locale } = useDocsGlobals()
  return (
    <Panel caption="What may keep a send back. The first “yes” is the blocker; after five times “no” the code is sent.">
      <ol className="gate">
        {order.map(({ fact, blocker }) => (
          <li key={blocker}>
            <span className="gate-question">{questions[fact]}</span>
            <span className="gate-answer">
              <code>{blocker}</code>
              <span lang={locale.tag} dir={locale.dir ?? 'ltr'}>
                {locale.messages[reasons[blocker]]}
              </span>
            </span>
          </li>
        ))}
        <li className="gate-open">
          <span className="gate-question">
            <code>allowed</code>
          </span>
          <span className="gate-answer">The pass is taken, and the request leaves.</span>
        </li>
      </ol>
    </Panel>
  )
}
