import { virtual } from '@guidepup/virtual-screen-reader'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { SendCodeButton, useCaptchaToken } from '../../src/index.ts'
import { zhCN } from '../../src/locales/zh-CN.ts'
import { paths } from '../../src/protocol/paths.ts'
import { renderForm } from '../support/FormDriver.tsx'
import { createJsdomApi, goOffline, turnClock, useTurnableClock } from '../support/jsdomParts.ts'
import { startScreenReader } from '../support/screenReader.ts'
import { TestKit, type TestKitProps } from '../support/TestKit.tsx'

const mara = 'mara@example.com'
const slider = 'slider, Position of the puzzle piece, Arrow keys move the piece, Enter checks it.'
const range = 'orientated horizontally, max value 263, min value 0, current value 0 of 263'

type FormProps = Parameters<typeof renderForm>[1]

/** A form, and somebody who hears it. */
async function openForm(props: FormProps = {}, kit: Partial<TestKitProps> = {}) {
  useTurnableClock()
  const api = createJsdomApi()
  const form = renderForm(api, props, kit)
  const reader = await startScreenReader(document.body)
  return { api, form, user: form.user, heard: reader.heard }
}

/** The same, with the puzzle solved and focus on the send button; what was said so far has been heard. */
async function openSolvedForm(props: FormProps = {}) {
  const page = await openForm({ defaultEmail: mara, ...props })
  await page.form.solve()
  await page.heard()
  return page
}

/** The same in the field for the code. */
async function openCodeStep(props: FormProps = {}) {
  const page = await openForm({ defaultEmail: mara, ...props })
  await page.form.sendCode()
  await page.heard()
  return page
}

/** The code is on its way. An answer that comes at once may spare the page this step. */
async function isChecking(form: ReturnType<typeof renderForm>) {
  await waitFor(() => {
    expect(form.part('email-code', 'verify')).toHaveAttribute('data-state', 'verifying')
  })
}

/** The code was looked at, and is wrong. */
async function isRefused(form: ReturnType<typeof renderForm>) {
  await waitFor(() => {
    expect(form.code).toHaveAttribute('aria-invalid', 'true')
    expect(form.code).toHaveFocus()
  })
}

describe('somebody who hears the page', () => {
  it('is told nothing when it loads, and each field, what is wanted and what for, when focus comes to it', async () => {
    const { form, user, heard } = await openForm()
    expect(await heard()).toEqual(['document'])
    await user.tab()
    expect(await heard()).toEqual(['textbox, E-mail address, placeholder you@example.com, required'])
    await user.tab()
    expect(await heard()).toEqual([
      `slider, Position of the puzzle piece, Enter your e-mail address to see the puzzle., ${range.replace('min value 0', 'min value 0, disabled')}`,
    ])
    form.send.focus()
    expect(await heard()).toEqual(['button, Send code, Enter your e-mail address first., disabled'])
  })

  it('is told when the puzzle is there, and then nothing while the piece moves', async () => {
    const { form, user, heard } = await openForm()
    await user.type(form.email, mara)
    await form.puzzleIs('ready')
    expect((await heard()).slice(2)).toEqual(['polite: Loading the puzzle…', 'polite: Slide the piece into its gap.'])
    await user.tab()
    expect(await heard()).toEqual([`${slider}, ${range}`])
    await user.keyboard('{PageUp>6/}{ArrowRight>3/}')
    expect(form.slider).toHaveAttribute('aria-valuetext', '63 of 263')
    expect(await heard()).toEqual([])
  })

  it('hears how each attempt went, and is on the send button after the right one', async () => {
    const { api, form, user, heard } = await openForm({ defaultEmail: mara })
    await form.puzzleIs('ready')
    form.slider.focus()
    await heard()
    await user.keyboard('{PageUp}{Enter}')
    await form.puzzleIs('ready')
    expect(await heard()).toEqual(['polite: Checking…', 'polite: Not quite. Try this new puzzle.'])

    api.loseNext(paths.captcha)
    await user.keyboard('{PageUp}{Enter}')
    await form.puzzleIs('error')
    expect(await heard()).toEqual([
      'polite: Checking…',
      'polite: Not quite. Try this new puzzle.',
      'polite: There is no connection. Nothing was lost; please try again.',
    ])
    await user.click(form.part('slider-captcha', 'reload'))
    await form.puzzleIs('ready')
    await heard()

    await user.keyboard('{PageUp>16/}{Enter}')
    await form.puzzleIs('passed')
    expect(await heard()).toEqual([
      'polite: Checking…',
      'button, Send code',
      'polite: Solved. You can send the code now.',
    ])
  })

  it('hears that time ran out, once', async () => {
    const { form, user, heard } = await openForm({ defaultEmail: mara })
    await form.puzzleIs('ready')
    form.slider.focus()
    await heard()
    await turnClock(116)
    await user.keyboard('{PageUp}')
    await form.puzzleIs('ready')
    expect(await heard()).toEqual(['polite: Time ran out. Here is a new puzzle.'])
  })

  it('hears that the code is sent with the field for it, and how long the next one takes', async () => {
    const { form, user, heard } = await openSolvedForm()
    await user.keyboard('{Enter}')
    await form.stepIs('code')
    expect(await heard()).toEqual([
      'polite: Sending the code…',
      'textbox, Code from the e-mail, We sent a code to m•••@example.com, required',
      'polite: You can ask for a new code in 60 seconds.',
    ])
  })

  it('hears a minute of countdown at 30 and at 10 seconds and at its end, and not each second', async () => {
    const { heard } = await openCodeStep()
    const said: string[][] = []
    for (let second = 0; second < 62; second++) {
      await turnClock(1)
      const now = await heard()
      if (now.length > 0) said.push(now)
    }
    expect(said.flat().filter((phrase) => !phrase.includes('puzzle') && !phrase.includes('piece'))).toEqual([
      'polite: You can ask for a new code in 30 seconds.',
      'polite: You can ask for a new code in 10 seconds.',
      'polite: You can ask for a new code now.',
    ])
    // The puzzle for it comes with the end.
    expect(said.flat().filter((phrase) => phrase.includes('piece'))).toHaveLength(1)
  })

  it('hears what really remains after having been elsewhere', async () => {
    const { heard } = await openCodeStep()
    // In one go, as on a page that was hidden.
    vi.setSystemTime(Date.now() + 35_000)
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'))
    })
    expect(await heard()).toEqual([expect.stringMatching(/^polite: You can ask for a new code in 2[45] seconds\.$/)])
  })

  it('hears that a new code was sent, with the field for it', async () => {
    const { form, user, heard } = await openCodeStep()
    await turnClock(61)
    await form.solve()
    await heard()
    await user.keyboard('{Enter}')
    await waitFor(() => {
      expect(form.code).toHaveFocus()
    })
    const said = await heard()
    expect(said.filter((phrase) => !phrase.startsWith('textbox'))).toEqual([
      'polite: Sending the code…',
      'polite: You can ask for a new code in 60 seconds.',
    ])
    expect(said).toContain('textbox, Code from the e-mail, We sent a new code to m•••@example.com, required')
  })

  it('is told nothing about a countdown that was taken back', async () => {
    const { api, form, user, heard } = await openSolvedForm()
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.CAPTCHA.0003')
    await user.keyboard('{Enter}')
    await form.puzzleIs('ready')
    expect(await heard()).toEqual([
      'polite: Sending the code…',
      `${slider}, ${range.replace('min value 0', 'min value 0, disabled').replace('0 of 263', '160 of 263')}`,
      'polite: Loading the puzzle…',
      'assertive: That puzzle is used up. Please solve the new one.',
      'polite: Solve this puzzle, then send again.',
    ])
  })

  it('hears what is wrong with the address once, with the field', async () => {
    const { api, form, user, heard } = await openSolvedForm()
    api.refuseNext(paths.sendEmail, 'IDAAS.SDK.COMMON.1002')
    await user.keyboard('{Enter}')
    await form.puzzleIs('ready')
    expect((await heard()).filter((phrase) => phrase.includes('address'))).toEqual([
      'textbox, E-mail address, mara@example.com, Please check your e-mail address., invalid, required',
    ])
  })

  it('hears it as an alert where focus has gone on', async () => {
    const { form, user, heard } = await openForm()
    await user.type(form.email, 'mara@')
    await heard()
    await user.tab()
    expect((await heard()).filter((phrase) => phrase.includes('complete'))).toEqual([
      'assertive: Please enter a complete e-mail address, like name@example.com.',
    ])
  })

  it('hears how long to wait when the server says so', async () => {
    const { api, form, user, heard } = await openSolvedForm()
    api.refuseNext(paths.sendEmail, 'HTTP.429', { status: 429, headers: { 'Retry-After': '150' } })
    await user.keyboard('{Enter}')
    await screen.findByText('That was a little too often. Please wait a moment and try again.')
    expect(await heard()).toEqual([
      'polite: Sending the code…',
      'assertive: That was a little too often. Please wait a moment and try again.',
      'polite: You can ask for a new code in 2.5 minutes.',
    ])
    // A press that does nothing says why.
    form.send.focus()
    await user.keyboard('{Enter}')
    expect(await heard()).toEqual(['polite: Please wait until the countdown has ended.'])
  })

  it('hears that there is no connection', async () => {
    const { heard } = await openSolvedForm()
    act(() => {
      goOffline()
    })
    expect(await heard()).toEqual(['polite: You are offline. Connect to the internet to go on.'])
  })

  it('hears that the code is wrong as an alert when focus is in the field, and with the field when it was not', async () => {
    const { form, user, heard, api } = await openCodeStep()
    const answer = api.holdNext(paths.loginWithEmailCode)
    await user.keyboard('111111{Enter}')
    await isChecking(form)
    expect(await heard()).toEqual(['polite: Checking…'])
    answer()
    await isRefused(form)
    expect(await heard()).toEqual(['assertive: That code is not right. Please try again.'])
    await user.clear(form.code)
    await user.type(form.code, '222222')
    form.part('email-code', 'verify').focus()
    await heard()
    const secondAnswer = api.holdNext(paths.loginWithEmailCode)
    await user.keyboard('{Enter}')
    await isChecking(form)
    expect(await heard()).toEqual(['polite: Checking…'])
    secondAnswer()
    await isRefused(form)
    expect(await heard()).toEqual([
      'textbox, Code from the e-mail, 222222, That code is not right. Please try again., invalid, required',
    ])
  })

  it('is on the sentence that the code is right at the end', async () => {
    const { api, form, user, heard } = await openCodeStep()
    const answer = api.holdNext(paths.loginWithEmailCode)
    await user.keyboard(`${api.codeFor(mara)}{Enter}`)
    await isChecking(form)
    expect(await heard()).toEqual(['polite: Checking…'])
    answer()
    await form.stepIs('verified')
    expect(await heard()).toEqual(['paragraph'])
    await virtual.next()
    expect(await virtual.itemText()).toBe('The code is right. Thank you!')
  })

  it('hears it all in the language in use', async () => {
    const { api, form, user, heard } = await openForm({ defaultEmail: mara }, { locale: zhCN })
    await form.puzzleIs('ready')
    screen.getByRole('slider').focus()
    await user.keyboard('{PageUp>16/}{Enter}')
    await form.puzzleIs('passed')
    await heard()
    await user.keyboard('{Enter}')
    await form.stepIs('code')
    expect(await heard()).toEqual([
      'polite: 正在发送验证码…',
      `textbox, ${zhCN.messages.codeLabel}, 验证码已发送至 m•••@example.com, required`,
      'polite: 60秒钟后可以重新获取验证码。',
    ])
    expect(api.sends()).toHaveLength(1)
  })
})

/** A button of its own, in somebody's own form. */
function OwnForm() {
  const { grant } = useCaptchaToken()
  return (
    <>
      <button
        type="button"
        onClick={() => {
          grant({ captchaToken: 'of another captcha', email: mara })
        }}
      >
        I am human
      </button>
      <SendCodeButton scenario="LOGIN_EMS" email={mara} />
    </>
  )
}

describe('a button that stands alone', () => {
  it('says that it sends, that the code was sent, and when the next one can be', async () => {
    useTurnableClock()
    const api = createJsdomApi()
    const user = userEvent.setup({ delay: null })
    render(
      <TestKit api={api}>
        <OwnForm />
      </TestKit>,
    )
    const { heard } = await startScreenReader(document.body)
    await user.click(screen.getByRole('button', { name: 'I am human' }))
    api.answerNext(paths.sendEmail, () => new Response(null, { status: 200 }))
    screen.getByRole('button', { name: 'Send code' }).focus()
    await heard()
    await user.keyboard('{Enter}')
    await screen.findByText(/^Send again in/)
    expect(await heard()).toEqual([
      'polite: Sending the code…',
      'polite: We sent a code to m•••@example.com',
      'polite: You can ask for a new code in 60 seconds.',
    ])
    await turnClock(60)
    expect(await heard()).toEqual([
      'polite: You can ask for a new code in 30 seconds.',
      'polite: You can ask for a new code in 10 seconds.',
      'polite: You can ask for a new code now.',
    ])
  })
})
