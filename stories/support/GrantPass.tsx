import { useEffect } from 'react'
import { useCaptchaToken } from '../../src/hooks.ts'
import type { Pass } from '../../src/client.ts'

/** Hands the story a pass that was got before it began. Renders nothing. */
export function GrantPass({ pass }: { pass: Pass }) {
  const { grant } = useCaptchaToken()
  useEffect(() => {
    grant(pass)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once: `grant` changes with every pass
  }, [pass])
  return null
}
