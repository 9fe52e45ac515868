import { expect, test } from './support/stageFixtures.ts'

const email = 'anna@example.com'

test.use({ expectedProblem: /ERR_INTERNET_DISCONNECTED|is the server behind/ })

test('offline the button says so and keeps the pass; back online nothing is sent but by a press', async ({
  tab,
  context,
  stage,
}) => {
  await tab.open(email, 'form')
  await tab.solve()
  await expect(tab.send).toHaveAttribute('data-state', 'ready')
  await context.setOffline(true)
  await expect(tab.send).toHaveAccessibleDescription('You are offline. Connect to the internet to go on.')
  await expect(tab.send).toHaveAttribute('aria-disabled', 'true')
  await tab.press()
  await tab.submit()
  await context.setOffline(false)
  await expect(tab.send).toHaveAttribute('data-state', 'ready')
  await tab.settled()
  expect(stage.sends()).toEqual([])
  await tab.press()
  await expect(tab.countdown).toBeVisible()
  await tab.settled()
  expect(stage.sends()).toHaveLength(1)
  expect(stage.mails(email)).toHaveLength(1)
})

test('where the browser thinks it is online and is not, a failed send is neither queued nor repeated', async ({
  tab,
  context,
  stage,
}) => {
  await tab.open(email, 'form')
  await tab.solve()
  await tab.page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { value: true })
  })
  await context.setOffline(true)
  await tab.press()
  await expect(tab.page.getByText('There is no connection. Nothing was lost; please try again.')).toBeVisible()
  await context.setOffline(false)
  await expect(tab.send).toHaveAttribute('data-state', 'ready')
  await tab.settled()
  expect(stage.sends()).toEqual([])
  await tab.press()
  await expect(tab.countdown).toBeVisible()
  await tab.settled()
  expect(stage.sends()).toHaveLength(1)
  expect(stage.mails(email)).toHaveLength(1)
})
