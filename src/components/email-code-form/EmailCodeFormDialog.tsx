'use client'
import {
  Suspense,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  type ForwardedRef,
  type KeyboardEvent,
  type SyntheticEvent,
} from 'react'
import { useCaptchaTokenStore } from '../../hooks/CaptchaTokenProvider.tsx'
import { EmailCodeContext, useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { useSlow } from '../../hooks/useSlow.ts'
import { Icon } from '../icons/Icon.tsx'
import { SliderCaptcha, type SliderCaptchaProps } from '../slider-captcha/SliderCaptcha.tsx'
import { useEmailCodeFormContext } from './EmailCodeFormContext.ts'

type EmailCodeFormDialogProps = Omit<SliderCaptchaProps, 'email' | 'onPassed'> & {
  captchaRef: ForwardedRef<HTMLDivElement>
}

/**
 * @internal The dialog order: a modal dialog with the puzzle, which the send button opens. Solved, the code is sent, and
 * the dialog closes with the answer. Escape and the close button lead back to where the person was.
 */
export function EmailCodeFormDialog({ captchaRef, hiddenWhileIdle: _never, ...props }: EmailCodeFormDialogProps) {
  const kit = useEmailCode()
  const { email, alternative, send, sendNow, dialog } = useEmailCodeFormContext()
  const { isOpen, attach, close, closed } = dialog
  const titleId = useId()
  const tokens = useCaptchaTokenStore()
  const isFilled = useFilled(isOpen)
  useEffect(() => {
    if (isFilled) tokens.focusCaptcha()
  }, [isFilled, tokens])

  // Here a solved puzzle sends by itself, so that is what it says.
  const kitInside = useMemo(
    () => ({ ...kit, messages: { ...kit.messages, puzzlePassed: kit.messages.blockedBySending } }),
    [kit],
  )
  return (
    <dialog
      data-scope="email-code"
      data-part="dialog"
      data-state={isFilled ? 'open' : isOpen ? 'opening' : 'closed'}
      aria-labelledby={titleId}
      ref={attach}
      onKeyDown={keepEscape}
      onCancel={keep}
      onClose={(event) => {
        keep(event)
        closed()
      }}
    >
      {isOpen && (
        <p data-scope="email-code" data-part="dialog-title" id={titleId}>
          {kit.messages.dialogLabel}
        </p>
      )}
      {isFilled && (
        <>
          {/* An alternative that is still to be loaded must not hide the form, and with it this dialog. */}
          <Suspense fallback={null}>
            <EmailCodeContext.Provider value={kitInside}>
              <SliderCaptcha email={email} alternative={alternative} onPassed={sendNow} {...props} ref={captchaRef} />
            </EmailCodeContext.Provider>
          </Suspense>
          <p data-scope="email-code" data-part="dialog-error" role="alert">
            {send.errorMessage}
          </p>
          {/* Last, so that the puzzle comes first with the keyboard, too. */}
          <button
            type="button"
            data-scope="email-code"
            data-part="close"
            aria-label={kit.messages.close}
            onClick={close}
          >
            <Icon shape="close" />
          </button>
        </>
      )}
    </dialog>
  )
}

/**
 * Whether the content of the dialog is there: the page dims with the press, and the content comes right after, for both at
 * once take longer than a press may. Where React holds it back beside a transition of the application, it comes all the same.
 */
function useFilled(isOpen: boolean): boolean {
  const deferred = useDeferredValue(isOpen)
  const isLate = useSlow(isOpen && !deferred)
  return isOpen && (deferred || isLate)
}

/** What happens to this dialog is no business of another one around it. */
function keep(event: SyntheticEvent) {
  event.stopPropagation()
}

function keepEscape(event: KeyboardEvent) {
  if (event.key === 'Escape') keep(event)
}
