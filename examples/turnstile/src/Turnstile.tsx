import { useCaptchaToken } from 'email-code-kit'
import { useEffect, useRef, useState } from 'react'

/** Takes the place of the puzzle: the widget's token is the pass, for whatever address is in the field. */
export function Turnstile({ email, sitekey }: { email: string; sitekey: string }) {
  const place = useRef<HTMLDivElement>(null)
  const widget = useRef<string>(null)
  const granted = useRef<string>(null)
  const [token, setToken] = useState<string>()
  const { status, grant, clear } = useCaptchaToken()

  useEffect(() => {
    const id = turnstile.render(place.current!, {
      sitekey,
      callback: setToken,
      'expired-callback': () => {
        setToken(undefined)
        clear('reset')
      },
    })!
    widget.current = id
    return () => turnstile.remove(id)
  }, [sitekey, clear])

  useEffect(() => {
    if (!token) return
    if (status === 'spent' && granted.current === token) {
      // A send has taken it, and it is good only once.
      setToken(undefined)
      turnstile.reset(widget.current!)
    } else if (status !== 'granted') {
      granted.current = token
      grant({ captchaToken: token, email })
    }
  }, [token, status, email, grant])

  return <div ref={place} />
}
