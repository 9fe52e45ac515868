import { addons } from 'storybook/manager-api'
import { create } from 'storybook/theming'

addons.setConfig({
  // Else what has parts of its own would come after all that has none, out of order.
  sidebar: { showRoots: false },
  theme: create({
    base: 'light',
    brandTitle: 'email-code-kit',
    colorPrimary: '#3a57cf',
    colorSecondary: '#3a57cf',
    appBg: '#f6f7fb',
    appBorderRadius: 8,
    inputBorderRadius: 8,
    textColor: '#171b2b',
    barSelectedColor: '#3a57cf',
  }),
})
