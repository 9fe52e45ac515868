import { sendGate, type Blocker, type SendFacts } from '../../../../src/state/sendGate.ts'

export type Fact = keyof SendFacts

/** Nothing is in the way. */
const clear: SendFacts = { sending: false, online: true, coolingDown: false, emailValid: true, hasPass: true }

/** The facts as they are when these are in the way. */
export function factsWith(wrong: readonly Fact[]): SendFacts {
  return { ...clear, ...Object.fromEntries(wrong.map((fact) => [fact, !clear[fact]])) }
}

function blockerOf(wrong: readonly Fact[]): Blocker | undefined {
  const gate = sendGate(factsWith(wrong))
  return gate.allowed ? undefined : gate.blockedBy
}

/** Every blocker with the fact behind it, in the order in which the gate looks, found by asking it about each two. */
export function gateOrder(): { fact: Fact; blocker: Blocker }[] {
  return (Object.keys(clear) as Fact[])
    .flatMap((fact) => {
      const blocker = blockerOf([fact])
      return blocker ? [{ fact, blocker }] : []
    })
    .toSorted((one, other) => (blockerOf([one.fact, other.fact]) === one.blocker ? -1 : 1))
}
