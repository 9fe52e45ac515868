import type { Page, Route } from 'playwright/test'
import { expect, test } from './support/fixtures.ts'
import type { FormPage } from './support/FormPage.ts'

const email = 'anna@example.com'

declare global {
  interface Window {
    /** What has changed by itself so far: the names of keyframes, and properties in transition. */
    movements: Set<string>
  }
}

/** Notes everything on the page that runs over time, from the first frame to the last. */
async function noteMovements(page: Page) {
  await page.addInitScript(() => {
    window.movements = new Set()
    const note = () => {
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) window.movements.add(animation.transitionProperty)
        else if (animation instanceof CSSAnimation) window.movements.add(animation.animationName)
        else window.movements.add('an animation by script')
      }
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
    addEventListener('transitionrun', ({ propertyName }) => window.movements.add(propertyName))
    addEventListener('animationstart', ({ animationName }) => window.movements.add(animationName))
  })
  await page.reload()
}

/** Through every state that moves where movement is welcome: loading, failed, solved, sending, counting down. */
async function walk(form: FormPage): Promise<string[]> {
  const { page } = form
  const holdUntilSeen = async (route: Route) => {
    await form.puzzleIs('loading')
    await route.continue()
  }
  await page.route('**/sdk/captcha', holdUntilSeen, { times: 1 })
  await form.email.fill(email)
  const x = await form.look()
  await form.dragTo(x > 130 ? x - 60 : x + 60)
  await expect(form.status).toHaveText('Not quite. Try this new puzzle.')
  await form.solveByDragging()
  await form.send.hover()
  await form.send.click()
  await expect(form.code).toBeFocused()
  const countdown = page.locator('[data-part=countdown]')
  const before = await countdown.textContent()
  await expect(countdown).not.toHaveText(before!)
  return page.evaluate(() => [...window.movements])
}

// The browser's own line about the refusal of a wrong answer.
test.use({ expectedProblem: /status of 400/ })

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing moves but what a hand moves: only colours change over time @all', async ({ form, page }) => {
    await noteMovements(page)
    const quiet = /^(background-color|border-(top|right|bottom|left)-color|color|opacity|box-shadow)$/
    const movements = await walk(form)
    expect(movements).toContain('background-color')
    expect(movements.filter((movement) => !quiet.test(movement))).toEqual([])
  })
})

test('without that wish the piece shakes, the edge glows and the countdown glides @all', async ({ form, page }) => {
  await noteMovements(page)
  const movements = await walk(form)
  expect(movements).toEqual(expect.arrayContaining(['eck-breathe', 'eck-shake', 'eck-glow', 'transform']))
})

/** Parts whose content does not fit into them. */
function cutOff(page: Page): Promise<(string | undefined)[]> {
  return page.locator(':is(form, form *)[data-part]:visible').evaluateAll((parts) =>
    parts
      .filter((part) => getComputedStyle(part).overflow !== 'visible' && part.clientWidth > 1)
      .filter(({ scrollWidth, scrollHeight, clientWidth, clientHeight }) => {
        return scrollWidth > clientWidth || scrollHeight > clientHeight
      })
      .map((part) => part.dataset['part']),
  )
}

test('on paper there are the texts and the fields, whole, and nothing to press @all', async ({ form, page }) => {
  await form.email.fill(email)
  await form.puzzleIs('ready')
  await page.emulateMedia({ media: 'print' })
  await expect(form.email).toBeVisible()
  await expect(page.locator('form :is(button, canvas):visible')).toHaveCount(0)
  expect(await cutOff(page)).toEqual([])

  await page.emulateMedia({ media: 'screen' })
  await form.solveByDragging()
  await form.send.click()
  await expect(form.code).toBeFocused()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('We sent a code to a•••@example.com')).toBeVisible()
  await expect(form.code).toBeVisible()
  await expect(page.locator('form button:visible')).toHaveCount(0)
  expect(await cutOff(page)).toEqual([])
})
