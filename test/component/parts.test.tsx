import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createElement, createRef, type ComponentType, type ReactElement, type ReactNode, type RefObject } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { EmailCodeForm, SendCodeButton, SliderCaptcha } from '../../src/index.ts'
import { en } from '../../src/locales/en.ts'
import { paths } from '../../src/protocol/paths.ts'
import {
  EmailCodeFormContext,
  type EmailCodeFormFlow,
} from '../../src/components/email-code-form/EmailCodeFormContext.ts'
import type { TestApi } from '../support/createTestApi.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi } from '../support/jsdomParts.ts'
import { mara } from '../support/renderSend.tsx'
import { TestKit } from '../support/TestKit.tsx'

const { messages } = en

interface PartCase {
  name: string
  part: ComponentType<Record<string, unknown>>
  /** What it needs besides. */
  props?: object
  within?: (child: ReactNode) => ReactNode
  tag: string
  scope: string
  dataPart: string
  states: string[]
}

const verifyCode = async () => {}
const formProps = { scenario: 'LOGIN_EMS', verifyCode }
const inForm = (child: ReactNode) => (
  <EmailCodeForm.Root scenario="LOGIN_EMS" verifyCode={verifyCode} defaultEmail={mara}>
    {child}
  </EmailCodeForm.Root>
)
const sent = { email: mara, isCertain: true, isAgain: false }
const flowAfterSend = { sent, changeEmail: () => {} } as unknown as EmailCodeFormFlow
const afterSend = (child: ReactNode) => (
  <EmailCodeFormContext.Provider value={flowAfterSend}>{child}</EmailCodeFormContext.Provider>
)
const inSlider = (child: ReactNode) => <SliderCaptcha.Root email={mara}>{child}</SliderCaptcha.Root>
const sliderStates = ['idle', 'loading', 'ready']

const form = (name: string, part: unknown, tag: string, dataPart: string, states: string[], props = {}): PartCase => ({
  name: `EmailCodeForm${name}`,
  part: part as PartCase['part'],
  tag,
  scope: 'email-code',
  dataPart,
  states,
  props,
  ...(dataPart === 'form' ? {} : { within: inForm }),
})
const slider = (name: string, part: unknown, tag: string, dataPart: string, props = {}): PartCase => ({
  name: `SliderCaptcha${name}`,
  part: part as PartCase['part'],
  tag,
  scope: 'slider-captcha',
  dataPart,
  states: sliderStates,
  props,
  ...(dataPart === 'root' ? {} : { within: inSlider }),
})

const cases: PartCase[] = [
  form('', EmailCodeForm, 'form', 'form', ['email'], formProps),
  form('.Root', EmailCodeForm.Root, 'form', 'form', ['email'], formProps),
  form('.Email', EmailCodeForm.Email, 'input', 'email', ['valid']),
  form('.Code', EmailCodeForm.Code, 'input', 'code', ['valid']),
  { ...form('.Sent', EmailCodeForm.Sent, 'div', 'sent', ['first']), within: afterSend },
  form('.Verify', EmailCodeForm.Verify, 'button', 'verify', ['ready']),
  { ...slider('', EmailCodeForm.Captcha, 'div', 'root'), name: 'EmailCodeForm.Captcha', within: inForm },
  { ...form('.Send', EmailCodeForm.Send, 'button', 'button', ['captcha']), scope: 'send-code' },
  slider('', SliderCaptcha, 'div', 'root', { email: mara }),
  slider('.Root', SliderCaptcha.Root, 'div', 'root', { email: mara }),
  slider('.Picture', SliderCaptcha.Picture, 'div', 'picture'),
  slider('.Image', SliderCaptcha.Image, 'canvas', 'image'),
  slider('.Piece', SliderCaptcha.Piece, 'canvas', 'piece'),
  slider('.Reload', SliderCaptcha.Reload, 'button', 'reload'),
  slider('.Track', SliderCaptcha.Track, 'div', 'track'),
  slider('.Thumb', SliderCaptcha.Thumb, 'div', 'thumb'),
  slider('.Input', SliderCaptcha.Input, 'input', 'input'),
  slider('.Status', SliderCaptcha.Status, 'p', 'status'),
  slider('.Nudge', SliderCaptcha.Nudge, 'button', 'nudge', { direction: 1 }),
  slider('.Check', SliderCaptcha.Check, 'button', 'check'),
  slider('.Alternative', SliderCaptcha.Alternative, 'div', 'alternative'),
  {
    name: 'SendCodeButton',
    part: SendCodeButton as unknown as PartCase['part'],
    props: { scenario: 'LOGIN_EMS', email: mara },
    tag: 'button',
    scope: 'send-code',
    dataPart: 'button',
    states: ['captcha'],
  },
]

/** The parts whose own handlers must go on working beside the user's are in the second table. */
describe.each(cases.map((one) => [one.name, one] as const))(
  '%s',
  (_name, { part, props = {}, within = (child) => child, tag, scope, dataPart, states }) => {
    const renderPart = (more: object) => {
      const { container } = render(
        <TestKit api={createJsdomApi()}>{within(createElement(part, { ...props, ...more }))}</TestKit>,
      )
      const found = container.querySelectorAll<HTMLElement>(`[data-scope=${scope}][data-part=${dataPart}]`)
      expect(found).toHaveLength(1)
      return found[0]!
    }

    it(`renders one <${tag}> that says what it is and how it stands`, () => {
      const element = renderPart({})
      expect(element.localName).toBe(tag)
      expect(states).toContain(element.dataset['state'])
      expect(element).not.toHaveAttribute('class')
    })

    it('takes className, style, attributes, a ref and handlers', () => {
      const ref = createRef<HTMLElement>()
      const onClick = vi.fn<() => void>()
      const more = {
        className: 'mine',
        style: { marginTop: 7 },
        id: 'own-id',
        'data-own': 'yes',
        title: 'T',
        ref,
        onClick,
      }
      const element = renderPart(more)
      expect(element).toHaveClass('mine')
      expect(element).toHaveStyle({ marginTop: '7px' })
      expect(element).toHaveAttribute('id', 'own-id')
      expect(element).toHaveAttribute('data-own', 'yes')
      expect(ref.current).toBe(element)
      fireEvent.click(element)
      expect(onClick).toHaveBeenCalledOnce()
    })

    it('becomes the element of `render`, with classes, handlers and refs of both', () => {
      const [ref, renderRef] = [createRef<HTMLElement>(), createRef<HTMLElement>()]
      const [onClick, onRenderClick] = [vi.fn<() => void>(), vi.fn<() => void>()]
      const element = renderPart({
        className: 'mine',
        ref,
        onClick,
        render: createElement(tag, {
          className: 'theirs',
          'data-theirs': '',
          ref: renderRef as RefObject<never>,
          onClick: onRenderClick,
        }),
      })
      expect(element).toHaveClass('mine', 'theirs')
      expect(element).toHaveAttribute('data-theirs')
      expect(ref.current).toBe(element)
      expect(renderRef.current).toBe(element)
      fireEvent.click(element)
      expect(onClick).toHaveBeenCalledOnce()
      expect(onRenderClick).toHaveBeenCalledOnce()
    })

    it('calls the clean-up of a ref instead of the ref with null (React 19)', () => {
      const cleanUp = vi.fn<() => void>()
      const ref = vi.fn<(element: HTMLElement | null) => () => void>(() => cleanUp)
      const { unmount } = render(
        <TestKit api={createJsdomApi()}>{within(createElement(part, { ...props, ref }))}</TestKit>,
      )
      expect(cleanUp).not.toHaveBeenCalled()
      unmount()
      expect(cleanUp).toHaveBeenCalledOnce()
      expect(ref.mock.calls.map(([element]) => element)).not.toContain(null)
    })
  },
)

const sliderWith = (part: ReactElement) => (
  <SliderCaptcha email={mara}>
    <SliderCaptcha.Status />
    <SliderCaptcha.Input />
    {part}
  </SliderCaptcha>
)

const description = () => screen.getByRole('slider').getAttribute('aria-valuetext')

const hasFocus = () => document.activeElement === screen.getByRole('slider')

const click = (element: HTMLElement) => fireEvent.click(element)

describe('handlers of the application and of the kit', () => {
  interface HandlerCase {
    name: string
    handler: string
    /** The element with the handler, on a page where the puzzle is ready. */
    element: (handlers: object) => ReactElement
    part: [scope: string, name: string]
    fire: (element: HTMLElement) => void
    /** Did the kit's own handler run? */
    hasRun: (api: TestApi) => boolean
  }

  const handlers: HandlerCase[] = [
    {
      name: 'SliderCaptcha.Reload',
      handler: 'onClick',
      element: (own) => sliderWith(<SliderCaptcha.Reload {...own} />),
      part: ['slider-captcha', 'reload'],
      fire: click,
      hasRun: (api) => api.count(paths.captcha) === 2,
    },
    {
      name: 'SliderCaptcha.Nudge',
      handler: 'onClick',
      element: (own) => sliderWith(<SliderCaptcha.Nudge direction={1} {...own} />),
      part: ['slider-captcha', 'nudge'],
      fire: click,
      hasRun: () => description() !== '0 of 263',
    },
    {
      name: 'SliderCaptcha.Track',
      handler: 'onClick',
      element: (own) => sliderWith(<SliderCaptcha.Track {...own} />),
      part: ['slider-captcha', 'track'],
      fire: click,
      hasRun: hasFocus,
    },
    {
      name: 'SliderCaptcha.Image',
      handler: 'onClick',
      element: (own) => sliderWith(<SliderCaptcha.Image {...own} />),
      part: ['slider-captcha', 'image'],
      fire: click,
      hasRun: hasFocus,
    },
    {
      name: 'SliderCaptcha.Thumb',
      handler: 'onPointerDown',
      element: (own) => sliderWith(<SliderCaptcha.Thumb {...own} />),
      part: ['slider-captcha', 'thumb'],
      fire: (element) => {
        element.setPointerCapture = () => {}
        fireEvent(
          element,
          Object.assign(new MouseEvent('pointerdown', { bubbles: true, cancelable: true }), { isPrimary: true }),
        )
      },
      hasRun: hasFocus,
    },
    {
      name: 'SliderCaptcha.Input',
      handler: 'onKeyDown',
      element: (own) => (
        <SliderCaptcha email={mara}>
          <SliderCaptcha.Input {...own} />
        </SliderCaptcha>
      ),
      part: ['slider-captcha', 'input'],
      fire: (element) => fireEvent.keyDown(element, { key: 'ArrowRight' }),
      hasRun: () => description() === '1 of 263',
    },
    {
      name: 'EmailCodeForm.Email',
      handler: 'onChange',
      element: (own) =>
        inForm(
          <>
            <EmailCodeForm.Email {...own} />
            <EmailCodeForm.Captcha />
            <EmailCodeForm.Send />
          </>,
        ) as ReactElement,
      part: ['email-code', 'email'],
      fire: (element) => fireEvent.change(element, { target: { value: '' } }),
      hasRun: () => screen.getByRole('button', { name: messages.sendCode }).dataset['state'] === 'email',
    },
  ]

  const renderCase = async (one: HandlerCase, handler: (event: Event) => void) => {
    const api = createJsdomApi()
    const { container } = render(<TestKit api={api}>{one.element({ [one.handler]: handler })}</TestKit>)
    await waitFor(() => {
      expect(screen.getByRole('slider')).not.toHaveAttribute('aria-disabled')
    })
    await act(async () => {})
    expect(one.hasRun(api)).toBe(false)
    const [scope, name] = one.part
    one.fire(container.querySelector<HTMLElement>(`[data-scope=${scope}][data-part=${name}]`)!)
    return api
  }

  it.each(handlers.map((one) => [one.handler, one.name, one] as const))(
    'both run: %s of %s',
    async (_handler, _name, one) => {
      const own = vi.fn<() => void>()
      const api = await renderCase(one, own)
      expect(own).toHaveBeenCalledOnce()
      await waitFor(() => {
        expect(one.hasRun(api)).toBe(true)
      })
    },
  )

  it.each(handlers.map((one) => [one.handler, one.name, one] as const))(
    "preventDefault keeps the kit's from running: %s of %s",
    async (_handler, _name, one) => {
      const api = await renderCase(one, (event) => {
        event.preventDefault()
      })
      await act(async () => {})
      expect(one.hasRun(api)).toBe(false)
    },
  )

  it('both run on the code field, and its own hint is read beside the error', async () => {
    const api = createJsdomApi()
    const onChange = vi.fn<() => void>()
    const view = renderForm(api, {
      defaultEmail: mara,
      children: (
        <>
          <EmailCodeForm.Email />
          <EmailCodeForm.Captcha />
          <EmailCodeForm.Send />
          <p id="hint">It has six digits.</p>
          <EmailCodeForm.Code onChange={onChange} aria-describedby="hint" id="code" />
          <EmailCodeForm.Verify />
        </>
      ),
    })
    await view.sendCode()
    await view.user.keyboard('12345{Enter}')
    expect(onChange).toHaveBeenCalledTimes(5)
    // The label belongs to the field with its own id, too.
    expect(view.code).toHaveAttribute('id', 'code')
    expect(view.code).toHaveAccessibleDescription(`${messages.codeNeeded.replace('{length}', '6')} It has six digits.`)
    await view.user.keyboard('6{Enter}')
    await waitFor(() => {
      expect(view.verifyCode).toHaveBeenCalledOnce()
    })
    expect(view.verifyCode.mock.calls[0]![0]).toMatchObject({ code: '123456' })
  })
})

describe('a part outside its Root', () => {
  const outside = cases.filter(({ within }) => within)

  it.each(outside.map((one) => [one.name, one] as const))(
    'throws an error that says where to put it: %s',
    (name, { part, props, scope }) => {
      vi.spyOn(console, 'error').mockImplementation(() => {})
      const root = scope === 'slider-captcha' && name !== 'EmailCodeForm.Captcha' ? 'SliderCaptcha' : 'EmailCodeForm'
      expect(() => render(<TestKit api={createJsdomApi()}>{createElement(part, { ...props })}</TestKit>)).toThrow(
        new RegExp(`^email-code-kit: a part of ${root} stands outside <${root}.Root>.*Put it inside one\\.$`),
      )
    },
  )
})
