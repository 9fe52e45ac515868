import { documentedErrors } from 'email-code-kit/server'
import { expect, test } from './support/storybookFixtures.ts'
import { whenLoaded } from './support/StorybookPage.ts'

const email = 'anna@example.com'
const knob = {
  latency: 'How long the server takes for each answer',
  connection: 'The connection of the browser',
  refusal: 'What the first send is refused with',
  motion: 'Motion: as the system wants it, or reduced',
}

test('the sidebar has everything in the order of a reader, and leads to a page with every prop @all', async ({
  book,
  page,
}) => {
  await book.open()
  await expect(page.locator('.sidebar-item')).toHaveText([
    'Introduction',
    'How it works',
    'EmailCodeForm',
    'SliderCaptcha',
    'SendCodeButton',
    'ProofOfWork',
    'Providers',
    'Headless',
    'Theming',
    'Guides',
    'API reference',
  ])
  await page.getByRole('button', { name: 'EmailCodeForm' }).click()
  await book.choose('Docs')
  await expect(book.frame.getByRole('heading', { name: 'EmailCodeForm', exact: true })).toBeVisible(whenLoaded)
  const table = book.frame.locator('.docblock-argstable').first()
  await expect(table.getByRole('row', { name: /^verifyCode/ })).toContainText('Checks the code')
  await expect(table.getByRole('row', { name: /^codeLength/ })).toContainText('Digits of the code')
})

test('the whole flow runs by keyboard alone, with the code from the mailbox beside it @all', async ({ book, page }) => {
  await book.openStory('emailcodeform--address-entered')
  await book.choose('Empty')
  await expect(book.email).toHaveValue('')
  await expect(book.mailbox).toContainText('E-mails arrive here.')
  await book.email.focus()
  await page.keyboard.type(email)
  await book.solve()
  await expect(book.send).toBeFocused()
  await page.keyboard.press('Enter')
  const code = book.frame.getByLabel('Code from the e-mail')
  await expect(code).toBeFocused()
  await expect(book.mailbox).toContainText(email)
  await page.keyboard.type(await book.mailbox.getByText(/^\d{6}$/).innerText())
  await page.keyboard.press('Enter')
  await expect(book.frame.getByText('The code is right. Thank you!')).toBeFocused()
})

test('the latency of the toolbar makes every answer late, and begins the story anew @all', async ({ book, page }) => {
  await book.openStory('emailcodeform--empty')
  for (const title of ['Never', '5 s', '1 s']) {
    await book.turn(knob.latency, title)
    await expect(book.email).toHaveValue('')
    await book.email.focus()
    await page.keyboard.type(email)
    await expect(book.part('root')).toHaveAttribute('data-slow')
  }
  await book.puzzleIs('ready')
  await book.turn(knob.latency, 'At once')
  await expect(book.email).toHaveValue('')
})

test('offline by the toolbar the form says so, and online again it no longer does @all', async ({ book, page }) => {
  await book.openStory('emailcodeform--empty')
  const reason = book.frame.getByText('You are offline. Connect to the internet to go on.')
  await book.turn(knob.connection, 'Offline')
  await expect(reason).toBeVisible()
  await expect(book.send).toHaveAttribute('data-state', 'offline')
  await book.email.focus()
  await page.keyboard.type(email)
  await book.puzzleIs('error')
  await book.turn(knob.connection, 'Online')
  await expect(book.send).toHaveAttribute('data-state', 'email')
  await expect(reason).not.toBeVisible()
})

test('the refusal of the toolbar is that of the first send, and the next goes through @all', async ({ book, page }) => {
  await book.openStory('emailcodeform--empty')
  await page.getByRole('button', { name: knob.refusal }).click()
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['Sends', ...Object.keys(documentedErrors)])
  await page.keyboard.press('Escape')
  const before = await book.email.elementHandle()
  await book.turn(knob.refusal, 'IDAAS.SDK.CAPTCHA.0006')
  // The story begins anew, and what is typed before that is gone with it.
  await expect.poll(() => before.evaluate(({ isConnected }) => isConnected)).toBe(false)
  await book.email.focus()
  await page.keyboard.type(email)
  await book.solve()
  await page.keyboard.press('Enter')
  await expect(book.frame.getByText('The e-mail could not be sent. Please check the address')).toBeVisible()
  await expect(book.mailbox).toContainText('E-mails arrive here.')
  await book.solve()
  await page.keyboard.press('Enter')
  await expect(book.mailbox).toContainText(email)
})

test('with reduced motion by the toolbar nothing breathes @all', async ({ book, page }) => {
  await book.openStory('emailcodeform--empty')
  await book.turn(knob.latency, 'Never')
  await book.email.focus()
  await page.keyboard.type(email)
  await book.puzzleIs('loading')
  expect(await book.style('picture', 'animation-name')).toBe('eck-breathe')
  await book.turn(knob.motion, 'Reduced motion')
  expect(await book.style('picture', 'animation-name')).toBe('none')
  await book.turn(knob.motion, 'Motion')
  expect(await book.style('picture', 'animation-name')).toBe('eck-breathe')
})

test('language, colours, theme and direction of the toolbar change the page @all', async ({ book }) => {
  await book.openStory('emailcodeform--empty')
  const page = book.frame.locator('.story-page')
  await book.turn('Language of the texts and of the e-mail', 'Deutsch')
  await expect(book.send).toHaveText('Code anfordern')
  await book.turn('Colour scheme of the page', 'Dark')
  await expect(page).toHaveCSS('color-scheme', 'dark')
  await book.turn('Looks of the component', 'Plain')
  await expect(book.send).toHaveCSS('border-radius', '0px')
  await book.turn('Writing direction of the page', 'Right to left')
  await expect(page).toHaveCSS('direction', 'rtl')
})

test('a control changes the form and its server, and the code can be copied from the mailbox @all', async ({
  book,
  page,
}) => {
  await book.openStory('emailcodeform--empty')
  await page
    .getByRole('row', { name: /^codeLength/ })
    .getByLabel('4')
    .click()
  // The control begins the story anew, and what was typed a moment too early is gone with the old one.
  await expect(async () => {
    await book.email.fill(email)
    await expect(book.part('root')).not.toHaveAttribute('data-state', 'idle', { timeout: 1000 })
  }).toPass()
  await book.solve()
  await page.keyboard.press('Enter')
  await expect(book.mailbox.getByText(/^\d{4}$/)).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await book.mailbox.getByRole('button', { name: 'Copy' }).click()
  await expect(book.mailbox.getByRole('button', { name: 'Copied' })).toBeVisible()
  await book.frame.getByLabel('Code from the e-mail').focus()
  await page.keyboard.press('ControlOrMeta+v')
  await page.keyboard.press('Enter')
  await expect(book.frame.getByText('The code is right. Thank you!')).toBeFocused()
  await page.getByRole('tab', { name: /^Actions/ }).click()
  await expect(page.getByText('onVerified').filter({ visible: true })).toBeVisible()
})
