'use client'
import { forwardRef } from 'react'
import { Part, type PartComponent, type PartProps } from '../part/Part.tsx'
import { useSliderCaptchaContext } from './SliderCaptchaContext.ts'

/** What `SliderCaptcha.Piece` takes: the props of its `<canvas>`. */
export type SliderCaptchaPieceProps = PartProps<'canvas'>

/** The piece, over the picture. Renders a `<canvas>`. */
export const SliderCaptchaPiece: PartComponent<HTMLCanvasElement, SliderCaptchaPieceProps> = forwardRef<
  HTMLCanvasElement,
  SliderCaptchaPieceProps
>(function SliderCaptchaPiece(props, ref) {
  const slider = useSliderCaptchaContext()
  return (
    <Part
      as="canvas"
      dataScope="slider-captcha"
      dataPart="piece"
      dataState={slider.status}
      own={slider.getPieceProps()}
      {...props}
      ref={ref}
    />
  )
})
