import type { StorybookConfig } from '@storybook/react-vite'
import { tailwind } from '../stories/support/themes/tailwind.ts'

const config: StorybookConfig = {
  staticDirs: [{ from: '../demo/public/icon.svg', to: '/icon.svg' }],
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.@(ts|tsx)'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } } },
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  typescript: { reactDocgen: 'react-docgen' },
  // Here and not in vite.config.ts, which the tests of the stories do not read.
  viteFinal: (vite) => ({ ...vite, plugins: [...(vite.plugins ?? []), tailwind()] }),
}
export default config
