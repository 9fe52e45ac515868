'use client'
import { useEffect, useReducer, useRef } from 'react'
import { isEmail } from '../../state/email.ts'
import { puzzleNeed } from '../../state/puzzleNeed.ts'
import {
  isFetching,
  sliderCaptchaReducer,
  type SliderCaptchaEvent,
  type SliderCaptchaState,
} from '../../state/sliderCaptcha.ts'
import { useCaptchaTokenStore } from '../CaptchaTokenProvider.tsx'
import { useEmailCode } from '../EmailCodeContext.ts'
import { useStartedFingerprint } from '../FingerprintProvider.tsx'
import { isVisible, onReturn } from '../onReturn.ts'
import { reportConfiguration } from '../reportConfiguration.ts'
import { useCaptchaTokenState } from '../useCaptchaToken.ts'
import { useLatest } from '../useLatest.ts'
import { useTellOnce } from '../useTellOnce.ts'
import { useVoidForeignPass } from '../useVoidForeignPass.ts'
import { decodePuzzle, type DrawablePuzzle } from './decodePuzzle.ts'
import type { SliderStage } from './sliderStage.ts'

type State = SliderCaptchaState<DrawablePuzzle>
type Dispatch = (event: SliderCaptchaEvent<DrawablePuzzle>) => void

/** The puzzle of one slider: fetched when someone needs it, verified once, replaced in one step after a failure. */
export function usePuzzle(email: string, stage: SliderStage, onPassed: (() => void) | undefined): [State, Dispatch] {
  const [state, dispatch] = useReducer(sliderCaptchaReducer<DrawablePuzzle>, { status: 'idle', attempt: 0 })
  usePuzzleNeed(state, dispatch, email, stage)
  useFetchedPuzzle(state, dispatch)
  useVerifiedPuzzle(state, dispatch)
  useTellOnce(state.status === 'passed' ? state.attempt : undefined, onPassed)
  const { puzzle } = state
  useEffect(
    () => () => {
      puzzle?.background.close()
      puzzle?.piece.close()
    },
    [puzzle],
  )
  return [state, dispatch]
}

/** Watches the pass and the address, and asks for a puzzle when one is needed. */
function usePuzzleNeed({ status, submitted }: State, dispatch: Dispatch, email: string, stage: SliderStage) {
  const tokens = useCaptchaTokenStore()
  const token = useCaptchaTokenState()
  const submittedFor = submitted?.email
  useVoidForeignPass(email)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      // The send beside this slider has spoken since this was rendered: the next render looks.
      if (token !== tokens.getState()) return
      const facts = { status, submittedFor, token, email, emailValid: isEmail(email) }
      const need = puzzleNeed({ ...facts, visible: isVisible(), now: Date.now() })
      if (need.do === 'load') dispatch({ type: 'load', notice: need.notice })
      else if (need.do === 'rest') dispatch({ type: 'rest', notice: need.notice })
      else if (need.do === 'wait') timer = setTimeout(look, Math.max(0, need.until - Date.now()))
    }
    // A timer may be late, or stand still while the machine sleeps; who comes back needs it now.
    const lookAgain = () => {
      clearTimeout(timer)
      if (isVisible()) dispatch({ type: 'touch', now: Date.now(), moved: stage.x > 0 })
      look()
    }
    look()
    const stopListening = onReturn(lookAgain)
    return () => {
      clearTimeout(timer)
      stopListening()
    }
  }, [status, submittedFor, token, tokens, email, stage, dispatch])
}

function useFetchedPuzzle({ status, attempt }: State, dispatch: Dispatch) {
  const { client, language } = useEmailCode()
  const fingerprint = useStartedFingerprint()
  const fetching = isFetching(status)
  useEffect(() => {
    if (!fetching) return undefined
    return whenSettled(async (signal) => {
      try {
        const options = { signal, language, fingerprint: await fingerprint.get() }
        const puzzle = await decodePuzzle(await client.getChallenge(options))
        if (!signal.aborted) dispatch({ type: 'loaded', attempt, puzzle })
      } catch (error) {
        if (signal.aborted) return
        dispatch({ type: 'load-failed', attempt, error })
        reportConfiguration(error)
      }
    })
  }, [fetching, attempt, client, language, fingerprint, dispatch])
}

function useVerifiedPuzzle({ status, attempt, puzzle, submitted }: State, dispatch: Dispatch) {
  // The newest, but never a reason to check again: a puzzle has one attempt.
  const kit = useLatest(useEmailCode())
  const tokens = useCaptchaTokenStore()
  const fingerprint = useStartedFingerprint()
  const { token, secretKey } = puzzle ?? {}
  const handedIn = useRef<number>(undefined)
  useEffect(() => {
    if (status !== 'verifying' || !submitted || token === undefined) return undefined
    return whenSettled(async (signal) => {
      // Hidden in the middle of it (`Activity`): nobody has heard how it went.
      if (handedIn.current === attempt) {
        dispatch({ type: 'load' })
        return
      }
      handedIn.current = attempt
      try {
        const { client, language } = kit.current
        const options = { signal, language, fingerprint: await fingerprint.get() }
        const pass = await client.verifyChallenge({ token, secretKey, ...submitted }, options)
        if (signal.aborted) return
        tokens.grant(pass)
        dispatch({ type: 'passed', attempt })
      } catch (error) {
        if (signal.aborted) return
        dispatch({ type: 'refused', attempt, error })
        reportConfiguration(error)
      }
    })
  }, [status, attempt, token, secretKey, submitted, kit, fingerprint, tokens, dispatch])
}

/**
 * Runs the work of an effect after the commit has settled: StrictMode mounts twice in one go, and must not ask twice.
 *
 * @returns the clean-up: the signal aborts
 */
function whenSettled(work: (signal: AbortSignal) => Promise<void>): () => void {
  const controller = new AbortController()
  queueMicrotask(() => {
    if (!controller.signal.aborted) void work(controller.signal)
  })
  return () => {
    controller.abort()
  }
}
