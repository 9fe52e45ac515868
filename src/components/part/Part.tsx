'use client'
import {
  cloneElement,
  createElement,
  forwardRef,
  version,
  type AllHTMLAttributes,
  type ComponentPropsWithoutRef,
  type ElementType,
  type ForwardRefExoticComponent,
  type ReactElement,
  type Ref,
  type RefAttributes,
} from 'react'
import { mergeProps } from './mergeProps.ts'
import { useMergedRef } from './useMergedRef.ts'

/** Props of every part: those of its element, and `render`. */
export type PartProps<Tag extends ElementType> = ComponentPropsWithoutRef<Tag> & {
  /** An element to be instead of the default one; the part's props are merged into it. */
  render?: ReactElement
}

/** A component of the kit: its props, with the docstrings they have, and `ref` of its element. */
export type PartComponent<Element, Props> = ForwardRefExoticComponent<Props & RefAttributes<Element>>

interface OwnProps extends Omit<AllHTMLAttributes<never>, 'as'> {
  as: ElementType
  /** The component. */
  dataScope: string
  /** The part of it. */
  dataPart: string
  /** How it stands. */
  dataState?: string | undefined
  own?: object
  render?: ReactElement | undefined
}

interface RefHolder {
  ref?: Ref<unknown>
}

// React 18 keeps the ref beside the props, React 19 among them; each warns at the other's way.
const refOf = (element: ReactElement | undefined) =>
  version.startsWith('18') ? (element as RefHolder | undefined)?.ref : (element?.props as RefHolder | undefined)?.ref

/** @internal One element of a component: its attributes, its props under the user's, and `render`. */
export const Part = forwardRef<unknown, OwnProps>(function Part(
  { as, dataScope, dataPart, dataState, own, render, ...theirs },
  ref,
) {
  const { ref: ownRef, ...ownProps } = (own ?? {}) as RefHolder
  const mergedRef = useMergedRef<unknown>(ownRef, ref, refOf(render))
  const attributes = { 'data-scope': dataScope, 'data-part': dataPart, 'data-state': dataState, ...ownProps }
  const props = mergeProps(attributes, theirs)
  return render
    ? cloneElement(render, { ...mergeProps(props, render.props as Record<string, unknown>), ref: mergedRef } as object)
    : createElement(as, { ...props, ref: mergedRef })
})
