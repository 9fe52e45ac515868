'use client'
import { forwardRef } from 'react'
import { useEmailCode } from '../../hooks/EmailCodeContext.ts'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What it says one after the other on the way to a code. */
const usual = [
  'puzzleWaitsForEmail',
  'puzzleLoading',
  'puzzleReady',
  'puzzleVerifying',
  'puzzlePassed',
  'puzzleWrong',
  'puzzleSpent',
] as const

const longest = (texts: string[]) => texts.reduce((most, text) => (text.length > most.length ? text : most))

/** What `SliderCaptcha.Status` takes: the props of its `<p>`. */
export type SliderCaptchaStatusProps = PartProps<'p'>

/** The one sentence that says how it stands, announced politely, with room for the longest. Renders a `<p>`. */
export const SliderCaptchaStatus: PartComponent<HTMLParagraphElement, SliderCaptchaStatusProps> = forwardRef<
  HTMLParagraphElement,
  SliderCaptchaStatusProps
>(function SliderCaptchaStatus(props, ref) {
  const slider = useSliderCaptchaContext()
  const { messages } = useEmailCode()
  return (
    <Part
      as="p"
      dataScope="slider-captcha"
      dataPart="status"
      dataState={slider.status}
      own={{ ...slider.getStatusProps(), 'data-reserve': longest(usual.map((key) => messages[key])) }}
      {...props}
      ref={ref}
    >
      <span data-scope="slider-captcha" data-part="status-text">
        {props.children ?? slider.message}
      </span>
    </Part>
  )
})
