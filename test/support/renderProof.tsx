import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { expect } from 'vitest'
import { useCaptchaToken } from '../../src/hooks.ts'
import { en } from '../../src/locales/en.ts'
import type { Path } from '../../src/protocol/paths.ts'
import { proofOfWorkPaths } from '../../src/protocol/proofOfWork.ts'
import type { TestApi } from './createTestApi.ts'
import { createJsdomApi } from './jsdomParts.ts'
import { TestKit } from './TestKit.tsx'

// The test server's helpers know the paths of the contract.
export const taskPath = proofOfWorkPaths.proofOfWork as string as Path
export const verifyPath = proofOfWorkPaths.verifyProofOfWork as string as Path

export const anna = 'anna@example.com'

/** A server whose tasks are done in a moment. */
export const createProofApi = () => createJsdomApi({ serverOptions: { proofOfWork: { cost: 1, tries: 10 } } })

export const user = userEvent.setup({ delay: null })

export const button = () => screen.getByRole('button', { name: en.messages.proofOffer })
export const root = () => button().closest<HTMLElement>('[data-scope=proof-of-work][data-part=root]')!
export const status = () => root().querySelector<HTMLElement>('[data-part=status]')!
/** What the scope holds: the status of the pass, and its address. */
export const scope = () => document.querySelector('output')!.textContent

export async function proofIs(state: string) {
  await waitFor(() => {
    expect(root()).toHaveAttribute('data-state', state)
  })
}

function Scope() {
  const { status: pass, email } = useCaptchaToken()
  return <output>{[pass, email].filter(Boolean).join(' ')}</output>
}

/** A page with these children, and with what the scope holds. */
export function renderPage(api: TestApi, children: ReactNode) {
  const element = (inside: ReactNode) => (
    <TestKit api={api}>
      {inside}
      <Scope />
    </TestKit>
  )
  const view = render(element(children))
  return {
    ...view,
    show: (inside: ReactNode) => {
      view.rerender(element(inside))
    },
  }
}
