import type { EmailCodeStep } from '../../../../src/components/email-code-form/useEmailCodeForm.ts'
import { Panel } from '../Panel.tsx'
import './StepsDrawing.css'

interface Step {
  shows: string
  /** What leads on, by the step it leads to. */
  leads: Partial<Record<EmailCodeStep, string>>
}

/** What each step shows and how it is left; a new one has to be described. */
const steps: Record<EmailCodeStep, Step> = {
  email: {
    shows: 'The address, the puzzle, the send button.',
    leads: { code: 'the code was sent, or no answer came and it may have been' },
  },
  code: {
    shows: 'Where the code went, the field for it, and a way to another one.',
    leads: {
      verified: 'the code is right',
      email: '“Use another address”, or the server does not want this one',
    },
  },
  verified: {
    shows: 'One sentence. What comes next is the application’s.',
    leads: {},
  },
}

/** The steps of `EmailCodeForm`. */
export function StepsDrawing() {
  return (
    <Panel caption="The steps of EmailCodeForm, and what leads from one to another.">
      <ol className="steps">
        {Object.entries(steps).map(([name, { shows, leads }]) => (
          <li key={name}>
            <code>{name}</code>
            <p>{shows}</p>
            <ul>
              {Object.entries(leads).map(([to, why]) => (
                <li key={to}>
                  <span className="steps-to">{to}</span> {why}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
