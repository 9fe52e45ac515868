'use client'
import { forwardRef } from 'react'
import { SliderCaptchaAlternative } from './SliderCaptchaAlternative.tsx'
import { SliderCaptchaCheck } from './SliderCaptchaCheck.tsx'
import { SliderCaptchaControls } from './SliderCaptchaControls.tsx'
import { SliderCaptchaImage } from './SliderCaptchaImage.tsx'
import { SliderCaptchaInput } from './SliderCaptchaInput.tsx'
import { SliderCaptchaNudge } from './SliderCaptchaNudge.tsx'
import { SliderCaptchaPicture } from './SliderCaptchaPicture.tsx'
import { SliderCaptchaPiece } from './SliderCaptchaPiece.tsx'
import { SliderCaptchaReload } from './SliderCaptchaReload.tsx'
import { SliderCaptchaRoot, type SliderCaptchaRootProps } from './SliderCaptchaRoot.tsx'
import { SliderCaptchaStatus } from './SliderCaptchaStatus.tsx'
import { SliderCaptchaThumb } from './SliderCaptchaThumb.tsx'
import { SliderCaptchaTrack } from './SliderCaptchaTrack.tsx'
import type { PartComponent } from '../part/Part.tsx'

export type { SliderCaptchaAlternativeProps } from './SliderCaptchaAlternative.tsx'
export type { SliderCaptchaCheckProps } from './SliderCaptchaCheck.tsx'
export type { SliderCaptchaControlsProps } from './SliderCaptchaControls.tsx'
export type { SliderCaptchaImageProps } from './SliderCaptchaImage.tsx'
export type { SliderCaptchaInputProps } from './SliderCaptchaInput.tsx'
export type { SliderCaptchaNudgeProps } from './SliderCaptchaNudge.tsx'
export type { SliderCaptchaPictureProps } from './SliderCaptchaPicture.tsx'
export type { SliderCaptchaPieceProps } from './SliderCaptchaPiece.tsx'
export type { SliderCaptchaReloadProps } from './SliderCaptchaReload.tsx'
export type { SliderCaptchaStatusProps } from './SliderCaptchaStatus.tsx'
export type { SliderCaptchaThumbProps } from './SliderCaptchaThumb.tsx'
export type { SliderCaptchaTrackProps } from './SliderCaptchaTrack.tsx'
export type { SliderCaptchaActions, SliderCaptchaRootProps } from './SliderCaptchaRoot.tsx'
/** What `SliderCaptcha` takes: its own props, and those of a `<div>`. */
export type SliderCaptchaProps = SliderCaptchaRootProps

const Preset: PartComponent<HTMLDivElement, SliderCaptchaProps> = forwardRef<HTMLDivElement, SliderCaptchaProps>(
  function SliderCaptcha({ children, ...props }, ref) {
    return (
      <SliderCaptchaRoot {...props} ref={ref}>
        {children ?? (
          <>
            <SliderCaptchaPicture>
              <SliderCaptchaImage />
              <SliderCaptchaPiece />
            </SliderCaptchaPicture>
            <SliderCaptchaTrack>
              <SliderCaptchaThumb />
              <SliderCaptchaInput />
            </SliderCaptchaTrack>
            <SliderCaptchaStatus />
            {/* Not on the picture: a button in its corner would cover the gap now and then. */}
            <SliderCaptchaControls>
              <SliderCaptchaReload />
              <SliderCaptchaNudge direction={-1} />
              <SliderCaptchaNudge direction={1} />
              <SliderCaptchaCheck />
            </SliderCaptchaControls>
          </>
        )}
      </SliderCaptchaRoot>
    )
  },
)

/**
 * A slider captcha that pointers, keys and single taps can solve. Solving it grants a pass for `email` to the scope.
 * Drop it in as it is, or arrange its parts: `SliderCaptcha.Root`, `.Picture`, `.Image`, `.Piece`,
 * `.Track`, `.Thumb`, `.Input`, `.Status`, `.Controls`, `.Reload`, `.Nudge`, `.Check`,
 * `.Alternative`.
 */
export const SliderCaptcha = /* @__PURE__ */ Object.assign(Preset, {
  Root: SliderCaptchaRoot,
  Picture: SliderCaptchaPicture,
  Image: SliderCaptchaImage,
  Piece: SliderCaptchaPiece,
  Reload: SliderCaptchaReload,
  Track: SliderCaptchaTrack,
  Thumb: SliderCaptchaThumb,
  Input: SliderCaptchaInput,
  Status: SliderCaptchaStatus,
  Controls: SliderCaptchaControls,
  Nudge: SliderCaptchaNudge,
  Check: SliderCaptchaCheck,
  Alternative: SliderCaptchaAlternative,
})
