'use client'
import { useEffect, useId, useState } from 'react'
import { formatMessage } from '../i18n/formatMessage.ts'
import { holdsPass } from '../state/captchaToken.ts'
import { isEmail, trimEmail } from '../state/email.ts'
import { restingUntil } from '../state/puzzleNeed.ts'
import { isFetching, isMovable, type SliderCaptchaStatus } from '../state/sliderCaptcha.ts'
import { maxX, NUDGE_STEP } from '../state/sliderGeometry.ts'
import { useCaptchaTokenStore } from './CaptchaTokenProvider.tsx'
import { useEmailCode } from './EmailCodeContext.ts'
import { sliderMessage } from './slider/sliderMessage.ts'
import { createSliderStage } from './slider/sliderStage.ts'
import { usePuzzle } from './slider/usePuzzle.ts'
import { useSliderDrag } from './slider/useSliderDrag.ts'
import { useSliderSurface } from './slider/useSliderSurface.ts'
import { useCaptchaTokenState } from './useCaptchaToken.ts'
import { useCommitEffect } from './useCommitEffect.ts'
import { useSlow } from './useSlow.ts'
import { useTextLanguage } from './useTextLanguage.ts'

/** What `useSliderCaptcha` takes. */
export interface UseSliderCaptchaOptions {
  /** The address the puzzle is solved for. None is fetched before it is valid. */
  email: string
  /** Solved: the pass is there. */
  onPassed?: (() => void) | undefined
}

/** What `useSliderCaptcha` gives. Each `get…Props` is spread over the element that is that part. */
export type UseSliderCaptchaResult = ReturnType<typeof useSliderCaptcha>

/**
 * The slider captcha without markup: status, one sentence, and the props of each part. Solving it grants a pass for
 * `email` to the scope. Positions are in picture pixels; a drag renders when it starts and when it ends, never between.
 *
 * @throws Error outside an `EmailCodeProvider`
 */
export function useSliderCaptcha(options: UseSliderCaptchaOptions) {
  const email = trimEmail(options.email)
  const { messages, tag } = useEmailCode()
  const language = useTextLanguage()
  const tokens = useCaptchaTokenStore()
  const token = useCaptchaTokenState()
  const [stage] = useState(createSliderStage)
  const [state, dispatch] = usePuzzle(email, stage, options.onPassed)
  const statusId = useId()
  const { puzzle } = state
  const emailValid = isEmail(email)
  // A pass for this address shows as solved whoever got it: another captcha, or this one before a remount.
  const isHeld = holdsPass(token, email)
  const status: SliderCaptchaStatus = isHeld ? 'passed' : state.status
  const canMove = isMovable(status)
  const isSlow = useSlow(isFetching(status) || status === 'verifying')

  // Else a key pressed at once would move the piece, and the start would then take the move back.
  useCommitEffect(() => {
    if (puzzle) stage.setPuzzle(puzzle)
  }, [stage, puzzle])
  useEffect(() => {
    if (status === 'idle') stage.moveTo(0)
  }, [stage, status])
  useEffect(() => {
    stage.setDescription((x, max) => formatMessage(messages.sliderValue, { x, max }, tag))
  }, [stage, messages, tag])

  // Back at an address that has just been sent to: nothing to enter, only to wait for.
  const isSpent = token.status === 'spent' && token.pass.email === email
  const waits = restingUntil(token, email) !== undefined
  // Solved and told to wait; not while the send is under way, when nobody knows yet.
  const waitsSolved = status === 'passed' && waits && token.status === 'granted'
  const isResting = waitsSolved || (status === 'idle' && emailValid && (isSpent || waits))
  const shown = { ...state, status, ...(isResting ? { notice: 'sent' as const } : {}) }

  /** Hands in the puzzle as it stands. Nothing happens at the start, where nobody has tried yet. */
  function submit() {
    // The address may have gone since the puzzle came; handing it in now would spend it for nobody.
    if (!emailValid) dispatch({ type: 'drop' })
    else if (canMove && stage.x > 0) dispatch({ type: 'submit', x: stage.x, email, now: Date.now() })
  }
  /** Shows another puzzle. */
  function reload() {
    if (canMove || status === 'error') dispatch({ type: 'load' })
    stage.focus()
  }
  const failed = status === 'error'
  useEffect(
    () =>
      tokens.addFocus(() => {
        // Whoever is sent here needs a puzzle: where none could be loaded, that is one more try.
        if (failed) dispatch({ type: 'load' })
        stage.focus()
      }),
    [tokens, stage, failed, dispatch],
  )
  const { cancel, thumbHandlers, trackHandlers } = useSliderDrag({
    stage,
    canMove,
    onGrab: () => {
      const [now, moved] = [Date.now(), stage.x > 0]
      dispatch({ type: 'grab', now, moved })
      return puzzle !== undefined && (moved || puzzle.expiresAt > now)
    },
    onDrop: () => {
      dispatch({ type: 'drop' })
    },
    onSubmit: submit,
  })
  const surface = useSliderSurface({
    stage,
    canMove,
    cancelDrag: cancel,
    onMove: (moved) => {
      dispatch({ type: 'touch', now: Date.now(), moved })
    },
    onSubmit: submit,
  })

  return {
    /** How the puzzle stands. */
    status,
    /** A puzzle or the check of one has been under way for longer than 400 ms: time for a sign of progress. */
    isSlow,
    /** The one sentence that says how it stands. */
    message: canMove && !emailValid ? messages.blockedByEmail : sliderMessage(shown, messages),
    /** Hands in the puzzle as it stands; nothing happens at the start, where nobody has tried yet. */
    submit,
    /** Shows another puzzle, and moves focus to it. */
    reload,
    /** Takes a move back: the piece returns to the start. */
    reset: () => {
      surface.moveTo(0)
    },
    /** Moves focus to the slider. */
    focus: stage.focus,
    /** Of the element around all parts: a named group, in the language of its texts. */
    getRootProps: () => ({
      ref: stage.refs.root,
      role: 'group' as const,
      'aria-label': messages.captchaLabel,
      ...language,
    }),
    /** Of the `<canvas>` with the picture and its gap. */
    getImageProps: () => ({
      ref: stage.refs.image,
      width: 310,
      height: 155,
      onClick: surface.onTap,
      'aria-hidden': true as const,
    }),
    /** Of the `<canvas>` with the piece, which stands over the picture and is as high. */
    getPieceProps: () => ({ ref: stage.refs.piece, width: 47, height: 155, 'aria-hidden': true as const }),
    /** Of the track, as wide as the picture: a tap on it moves the piece there. */
    getTrackProps: () => ({ onClick: surface.onTap, dir: 'ltr' as const, ...trackHandlers }),
    /** Of what a pointer drags along the track, as wide as the piece. The page hears nothing of the moves of a drag. */
    getThumbProps: () => ({ ref: stage.refs.thumb, 'aria-hidden': true as const, ...thumbHandlers }),
    /** A native range input without a name: the slider of keyboards and assistive technology. Hide it visually. */
    getInputProps: () => ({
      ref: stage.refs.input,
      type: 'range' as const,
      min: 0,
      // While there is no puzzle the range of the last one, or the value would be out of it, and the form around it invalid.
      max: maxX(puzzle ?? stage.size),
      defaultValue: 0,
      dir: 'ltr' as const,
      'data-state': status,
      'aria-label': messages.sliderLabel,
      // Else what the sentence says is on its way to be announced, and with focus it would be said twice.
      ...(isHeld || status === 'idle' || status === 'error'
        ? { 'aria-describedby': statusId }
        : { 'aria-description': messages.sliderHelp }),
      onKeyDown: surface.onKeyDown,
      onInput: surface.onInput,
      ...unavailable(!canMove),
    }),
    /** Of the element that says `message`, and announces it. */
    getStatusProps: () => ({
      id: statusId,
      role: 'status' as const,
      // After a send there is more important news than what the puzzle does now.
      ...(isResting ? { 'aria-live': 'off' as const } : {}),
    }),
    /** Of a `<button>` that moves the piece by a small step: -1 to the left, 1 to the right. */
    getNudgeProps: (direction: -1 | 1) => ({
      ...button,
      'aria-label': direction < 0 ? messages.nudgeLeft : messages.nudgeRight,
      onClick: () => {
        surface.moveTo(stage.x + direction * NUDGE_STEP)
      },
      ...unavailable(!canMove),
    }),
    /** Of a `<button>` that hands in the puzzle: with taps on the track, the way without dragging (WCAG 2.2, 2.5.7). */
    getCheckProps: () => ({
      ...button,
      onClick: () => {
        submit()
        // The button may go with the puzzle; focus must not fall to the page.
        stage.focus()
      },
      ...unavailable(!canMove),
    }),
    /** Of a `<button>` that shows another puzzle. */
    getReloadProps: () => ({
      ...button,
      'aria-label': messages.reload,
      onClick: reload,
      ...unavailable(!canMove && status !== 'error'),
    }),
  }
}

const button = { type: 'button' as const }

const unavailable = (isOff: boolean) => (isOff ? { 'aria-disabled': true as const } : {})
