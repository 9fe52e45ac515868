import type { ComponentProps } from 'react'
import { SliderCaptcha } from '../../src/slider.ts'
import './OwnParts.css'

/** A button of the application's own, as its design system has it. */
function PillButton({ className = '', children, ...props }: ComponentProps<'button'>) {
  return (
    <button type="button" {...props} className={`own-pill ${className}`}>
      {children}
    </button>
  )
}

/** A slider captcha of one's own making, from the kit's parts. */
export function OwnParts({ email }: { email: string }) {
  return (
    <SliderCaptcha.Root email={email} className="own">
      <SliderCaptcha.Picture className="own-picture">
        <SliderCaptcha.Image />
        <SliderCaptcha.Piece />
        <SliderCaptcha.Status className="own-status" render={<output />} />
      </SliderCaptcha.Picture>
      <SliderCaptcha.Track className="own-track">
        <SliderCaptcha.Thumb className="own-thumb">★</SliderCaptcha.Thumb>
        <SliderCaptcha.Input />
      </SliderCaptcha.Track>
      <div className="own-foot">
        <SliderCaptcha.Reload className="own-reload" aria-label="New picture">
          New picture
        </SliderCaptcha.Reload>
        <SliderCaptcha.Check render={<PillButton />}>That’s it</SliderCaptcha.Check>
      </div>
    </SliderCaptcha.Root>
  )
}
