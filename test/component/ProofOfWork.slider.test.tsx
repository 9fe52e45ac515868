import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { SendCodeButton, SliderCaptcha } from '../../src/index.ts'
import { en } from '../../src/locales/en.ts'
import { ProofOfWork, type ProofOfWorkProps } from '../../src/proof-of-work.ts'
import { paths } from '../../src/protocol/paths.ts'
import type { TestApi } from '../support/createTestApi.ts'
import {
  anna,
  button,
  createProofApi,
  proofIs,
  renderPage,
  scope,
  status,
  taskPath,
  user,
  verifyPath,
} from '../support/renderProof.tsx'
import { mara } from '../support/renderSend.tsx'

const { messages } = en

const alternative = () => button().closest<HTMLElement>('[data-scope=slider-captcha][data-part=alternative]')!
const renderSlider = (
  api: TestApi,
  props: { email?: string; onPassed?: () => void } = {},
  proof: ProofOfWorkProps = {},
) =>
  renderPage(
    api,
    <>
      <SliderCaptcha email={mara} {...props} alternative={<ProofOfWork {...proof} />} />
      <SendCodeButton scenario="LOGIN_EMS" email={props.email ?? mara} />
    </>,
  )
const puzzleIs = async (state: string) => {
  await waitFor(() => {
    expect(screen.getByRole('group')).toHaveAttribute('data-state', state)
  })
}

describe('the proof of work inside a SliderCaptcha', () => {
  it('puts the puzzle away that it made superfluous, so that it does not come back after the send', async () => {
    const api = createProofApi()
    renderSlider(api)
    await puzzleIs('ready')
    await user.click(button())
    await puzzleIs('passed')
    await user.click(screen.getByRole('button', { name: messages.sendCode }))
    await waitFor(() => {
      expect(api.sends()).toHaveLength(1)
    })
    await puzzleIs('idle')
    expect(api.count(paths.captcha)).toBe(1)
  })

  it('stands in the group of the puzzle, after all its controls', async () => {
    renderSlider(createProofApi())
    await puzzleIs('ready')
    const group = screen.getByRole('group', { name: messages.captchaLabel })
    expect(group.lastElementChild).toBe(alternative())
    expect(group).not.toHaveAttribute('alternative')
    expect(alternative()).toBeVisible()
  })

  it('works for the same address, and tells who waits for the puzzle', async () => {
    const onPassed = vi.fn<() => void>()
    renderSlider(createProofApi(), { onPassed })
    await puzzleIs('ready')
    await user.click(button())
    await puzzleIs('passed')
    expect(scope()).toBe(`granted ${mara}`)
    await waitFor(() => {
      expect(onPassed).toHaveBeenCalledOnce()
    })
  })

  it('has its own address and its own listener where it is given them', async () => {
    const [sliders, own] = [vi.fn<() => void>(), vi.fn<() => void>()]
    renderSlider(createProofApi(), { onPassed: sliders }, { email: anna, onPassed: own })
    await puzzleIs('ready')
    await user.click(button())
    await waitFor(() => {
      expect(own).toHaveBeenCalledOnce()
    })
    expect(scope()).toBe(`granted ${anna}`)
    expect(sliders).not.toHaveBeenCalled()
  })

  it('is hidden once there is a pass, but not under focus', async () => {
    renderSlider(createProofApi())
    await puzzleIs('ready')
    const place = alternative()
    await user.click(button())
    await puzzleIs('passed')
    expect(place).toBeVisible()
    expect(button()).toHaveFocus()
    // The slider says that it is solved; twice would be once too often.
    expect(screen.getAllByText(messages.puzzlePassed)).toHaveLength(1)
    await user.tab()
    expect(screen.getByRole('button', { name: messages.sendCode })).toHaveFocus()
    expect(place).not.toBeVisible()
  })

  it('is hidden at once where the puzzle itself was solved, and ends its work', async () => {
    const api = createProofApi()
    const onPassed = vi.fn<() => void>()
    renderSlider(api, { onPassed })
    await puzzleIs('ready')
    await act(async () => {})
    const place = alternative()
    const release = api.holdNext(taskPath)
    await user.click(button())
    await proofIs('working')
    screen.getByRole('slider').focus()
    await user.keyboard('{PageUp>16/}{Enter}')
    await puzzleIs('passed')
    expect(place).not.toBeVisible()
    await act(async () => {
      release()
    })
    expect(api.count(verifyPath)).toBe(0)
    expect(onPassed).toHaveBeenCalledOnce()
    await user.click(screen.getByRole('button', { name: messages.sendCode }))
    await waitFor(() => {
      expect(api.server.outbox.mails).toHaveLength(1)
    })
    expect(place.querySelector('[data-scope=proof-of-work]')).toHaveAttribute('data-state', 'idle')
  })

  it('waits as long as the puzzle waits', async () => {
    renderSlider(createProofApi(), { email: 'mara@' })
    await puzzleIs('idle')
    expect(button()).toHaveAttribute('aria-disabled', 'true')
    await user.click(button())
    expect(status()).toHaveTextContent(messages.blockedByEmail)
  })

  it('waits out the countdown after a send, as the puzzle does', async () => {
    const api = createProofApi()
    renderSlider(api)
    await puzzleIs('ready')
    await act(async () => {})
    screen.getByRole('slider').focus()
    await user.keyboard('{PageUp>16/}{Enter}')
    await puzzleIs('passed')
    await user.click(screen.getByRole('button', { name: messages.sendCode }))
    await puzzleIs('idle')
    expect(screen.getByText(messages.puzzleResting)).toBeVisible()
    expect(button()).toHaveAttribute('aria-disabled', 'true')
    await user.click(button())
    expect(status()).toBeEmptyDOMElement()
    expect(api.count(taskPath)).toBe(0)
  })

  it('is the way in where no puzzle can be loaded, too', async () => {
    const api = createProofApi()
    api.loseNext(paths.captcha)
    renderSlider(api)
    await puzzleIs('error')
    await user.click(button())
    await puzzleIs('passed')
    expect(scope()).toBe(`granted ${mara}`)
  })

  it('can stand elsewhere among parts of your own, and be anything', async () => {
    const api = createProofApi()
    renderPage(
      api,
      <SliderCaptcha.Root email={mara}>
        <SliderCaptcha.Alternative className="mine">
          <a href="tel:+4930123456">Call us instead</a>
        </SliderCaptcha.Alternative>
        <SliderCaptcha.Status />
        <SliderCaptcha.Input />
      </SliderCaptcha.Root>,
    )
    await puzzleIs('ready')
    await act(async () => {})
    const place = screen.getByRole('link').parentElement!
    expect(place).toHaveClass('mine')
    expect(place).toBeVisible()
    screen.getByRole('slider').focus()
    await user.keyboard('{PageUp>16/}{Enter}')
    await puzzleIs('passed')
    expect(place).not.toBeVisible()
  })
})
