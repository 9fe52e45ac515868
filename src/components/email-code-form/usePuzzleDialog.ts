'use client'
import { useCallback, useRef, useState } from 'react'
import { useCommitEffect } from '../../hooks/useCommitEffect.ts'
import type { EmailCodeFormOptions } from './EmailCodeFormOptions.ts'

/** @internal The dialog that holds the puzzle in the dialog order. */
export function usePuzzleDialog(captcha: EmailCodeFormOptions['captcha'] = 'inline') {
  const element = useRef<HTMLDialogElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const attach = useCallback((dialog: HTMLDialogElement | null) => {
    if (!dialog) {
      // Hidden (`Activity`, Suspense) or gone: a modal that nobody sees would keep the rest of the page inert.
      shut(element.current)
      setIsOpen(false)
    }
    element.current = dialog
  }, [])

  useCommitEffect(() => {
    const dialog = element.current
    if (!dialog || !isOpen || dialog.open) return
    // Stand-ins for a browser know no modal.
    if (dialog.showModal) dialog.showModal()
    else dialog.open = true
  }, [isOpen])

  return {
    isUsed: captcha === 'dialog',
    isOpen,
    attach,
    open() {
      setIsOpen(true)
    },
    /** At once, and not with the next render: the page around it is inert until then, and focus goes back to it. */
    close() {
      shut(element.current)
      setIsOpen(false)
    },
    /** The event of it is late: it may be open again. */
    closed() {
      if (!element.current?.open) setIsOpen(false)
    },
  }
}

function shut(dialog: HTMLDialogElement | null) {
  if (dialog?.close) dialog.close()
  else if (dialog) dialog.open = false
}
