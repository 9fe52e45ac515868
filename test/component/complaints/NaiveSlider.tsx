import { useCallback, useEffect, useState } from 'react'
import type { Challenge, Client } from '../../../src/client.ts'

interface NaiveSliderProps {
  client: Client
  email: string
  onSuccess: (captchaToken: string) => void
}

/** A slider widget as there are many: fetches a puzzle, checks it on release, shows another after a wrong try. */
export function NaiveSlider({ client, email, onSuccess }: NaiveSliderProps) {
  const [puzzle, setPuzzle] = useState<Challenge>()
  const [status, setStatus] = useState<'loading' | 'ready' | 'passed' | 'error'>('loading')
  const [x, setX] = useState(0)

  const load = useCallback(async () => {
    try {
      const challenge = await client.getChallenge()
      setPuzzle(challenge)
      setX(0)
      setStatus('ready')
    } catch {
      setStatus('error')
    }
  }, [client])

  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- it is set after an answer only, which the rule does not see
    void load()
  }, [load])

  async function check() {
    if (!puzzle) return
    try {
      const { captchaToken } = await client.verifyChallenge({ token: puzzle.token, x, email })
      setStatus('passed')
      onSuccess(captchaToken)
    } catch {
      await load()
    }
  }

  // Without its pictures: jsdom shows none.
  return (
    <div data-scope="slider-captcha" data-part="root" data-state={status}>
      <input
        type="range"
        aria-label="Slide to verify"
        max={263}
        value={x}
        disabled={status !== 'ready'}
        onChange={(event) => setX(event.target.valueAsNumber)}
        onPointerUp={() => void check()}
      />
      {status === 'passed' && 'Verified'}
    </div>
  )
}
