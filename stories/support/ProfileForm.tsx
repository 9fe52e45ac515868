import { useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { SignIn } from './SignIn.tsx'
import './SignUpForm.css'

/** The profile page of an application: its own form, and the kit's whole flow to change the address in it. */
export function ProfileForm() {
  const [email, setEmail] = useState('anna@old.example.com')
  const [isChanging, setIsChanging] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  const [beside, setBeside] = useState<HTMLElement | null>(null)
  const change = useRef<HTMLButtonElement>(null)

  return (
    <div className="profile">
      <form
        className="sign-up"
        onSubmit={(event) => {
          event.preventDefault()
          setIsSaved(true)
        }}
      >
        <label>
          Your name
          <input name="name" autoComplete="name" defaultValue="Anna" />
        </label>
        <p className="profile-address">
          Your address <output>{email}</output>
          <button
            type="button"
            ref={change}
            aria-label="Change the address"
            aria-expanded={isChanging}
            onClick={() => {
              setIsChanging(!isChanging)
            }}
          >
            Change
          </button>
        </p>
        {isChanging &&
          beside &&
          createPortal(
            <SignIn
              scenario="UPDATE_EMAIL_EMS"
              onVerified={(_result, verified) => {
                setEmail(verified.email)
                setIsChanging(false)
                change.current?.focus()
              }}
            />,
            beside,
          )}
        <button type="submit">Save</button>
        <p role="status">{isSaved && 'Saved.'}</p>
      </form>
      <div ref={setBeside} />
    </div>
  )
}
