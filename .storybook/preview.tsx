import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import { definePreview } from '@storybook/react-vite'
import { propTables } from '../stories/support/api/propTables.ts'
import { createStoryServer, type StoryServerSettings } from '../stories/support/createStoryServer.ts'
import { goOffline } from '../stories/support/goOffline.ts'
import { nameComponents } from '../stories/support/nameComponents.ts'
import { directionOf, localeOf, serverOf } from '../stories/support/StoryContext.ts'
import { StoryPage, type StoryPageProps } from '../stories/support/StoryPage.tsx'
import { isOffline, restingKnobs, turnKnobs } from '../stories/support/turnKnobs.ts'
import { toolbars } from './toolbars.ts'
import '../src/styles.css'
import './docs.css'

/** What a story may say about its page and its server. A function, where it depends on a control. */
interface StoryParameters {
  server?: StoryServerSettings | ((args: object) => StoryServerSettings)
  frame?: StoryPageProps['frame']
  /** False where no e-mail can come. @default true */
  mailbox?: boolean
}

interface Told {
  parameters: StoryParameters
  args: { codeLength?: number }
}

function settingsOf({ parameters: { server = {} }, args }: Told): StoryServerSettings {
  const { codeLength } = args
  const settings = typeof server === 'function' ? server(args) : server
  // A form for shorter codes gets shorter codes.
  return codeLength === undefined ? settings : { codeLength, ...settings }
}

nameComponents()

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  tags: ['autodocs'],
  loaders: [async (context) => ({ server: await createStoryServer(turnKnobs(settingsOf(context), context.globals)) })],
  // In a page of the documentation one story must not take the others offline; the knob does.
  beforeEach: (context) => (settingsOf(context).offline && context.viewMode === 'story' ? goOffline() : undefined),
  decorators: [
    (Story, context) => {
      const { globals } = context
      const parameters: StoryParameters = context.parameters
      return (
        <StoryPage
          // A control or a knob that changes what the server does begins the story anew.
          key={JSON.stringify(turnKnobs(settingsOf(context), globals))}
          server={serverOf(context)}
          locale={localeOf(context)}
          scheme={globals['scheme'] === 'dark' ? 'dark' : 'light'}
          theme={String(globals['theme'])}
          direction={directionOf(context)}
          motion={globals['motion'] === 'reduced' ? 'reduced' : 'system'}
          isOffline={isOffline(globals)}
          frame={parameters.frame ?? 'card'}
          hasMailbox={parameters.mailbox ?? true}
          view={context.viewMode === 'docs' ? 'docs' : 'story'}
        >
          <Story />
        </StoryPage>
      )
    },
  ],
  // The long run of the tests goes through all stories in every theme.
  initialGlobals: {
    locale: 'en',
    scheme: String(import.meta.env['VITE_STORY_SCHEME'] ?? 'light'),
    theme: String(import.meta.env['VITE_STORY_THEME'] ?? 'own'),
    direction: 'auto',
    motion: 'system',
    ...restingKnobs,
  },
  globalTypes: toolbars,
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    // A build takes from functions what Storybook knows them by.
    jsx: { functionValue: () => '() => {}' },
    controls: { expanded: true, sort: 'requiredFirst' },
    // react-docgen sees neither the types of other files nor what is left out of them.
    docs: propTables,
    viewport: {
      options: {
        phone: { name: 'Phone (360)', styles: { width: '360px', height: '780px' }, type: 'mobile' },
        desktop: { name: 'Desktop (1280)', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
    // Storybook reads this without running it, so it has to be written here.
    options: {
      storySort: {
        order: [
          'Introduction',
          'How it works',
          'EmailCodeForm',
          ['Docs', '*', 'Blocked by', 'Dialog order', 'Ways on', 'Own form'],
          'SliderCaptcha',
          'SendCodeButton',
          'ProofOfWork',
          'Providers',
          ['EmailCodeProvider', 'CaptchaTokenProvider', 'FingerprintProvider'],
          'Headless',
          'Theming',
          ['Themes', 'Tailwind'],
          'Guides',
          [
            'Headless',
            'Form libraries',
            'Theming',
            'Languages',
            'Errors',
            'Accessibility',
            'Security',
            'Server',
            'Testing your app',
            'Migration',
          ],
          'API reference',
        ],
      },
    },
  },
})
