import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import { definePreview } from '@storybook/react-vite'
import { createStoryServer, type StoryServerSettings } from '../stories/support/createStoryServer.ts'
import { goOffline } from '../stories/support/goOffline.ts'
import { directionOf, localeOf, serverOf } from '../stories/support/StoryContext.ts'
import { languageItems } from '../stories/support/storyLocales.ts'
import { StoryPage, type StoryPageProps } from '../stories/support/StoryPage.tsx'
import '../src/styles.css'

/** What a story may say about its page and its server. A function, where it depends on a control. */
interface StoryParameters {
  server?: StoryServerSettings | ((args: object) => StoryServerSettings)
  frame?: StoryPageProps['frame']
}

function settingsOf(parameters: StoryParameters, args: object): StoryServerSettings {
  const { server = {} } = parameters
  return typeof server === 'function' ? server(args) : server
}

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  tags: ['autodocs'],
  loaders: [async ({ parameters, args }) => ({ server: await createStoryServer(settingsOf(parameters, args)) })],
  beforeEach: ({ parameters, args, viewMode }) =>
    settingsOf(parameters, args).offline && viewMode === 'story' ? goOffline() : undefined,
  decorators: [
    (Story, context) => {
      const { globals, args } = context
      const parameters: StoryParameters = context.parameters
      return (
        <StoryPage
          // A control that changes what the server does begins the story anew.
          key={JSON.stringify(settingsOf(parameters, args))}
          server={serverOf(context)}
          locale={localeOf(context)}
          scheme={globals['scheme'] === 'dark' ? 'dark' : 'light'}
          theme={String(globals['theme'])}
          direction={directionOf(context)}
          frame={parameters.frame ?? 'card'}
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
  },
  globalTypes: {
    locale: {
      description: 'Language of the texts and of the e-mail',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: languageItems,
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        title: 'Colours',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    theme: {
      description: 'Looks of the component',
      toolbar: {
        title: 'Theme',
        dynamicTitle: true,
        items: [
          { value: 'own', title: 'As it comes', icon: 'paintbrush' },
          { value: 'plain', title: 'Plain' },
          { value: 'material', title: 'Material-like' },
          { value: 'night', title: 'A dark brand' },
        ],
      },
    },
    direction: {
      description: 'Writing direction of the page',
      toolbar: {
        title: 'Direction',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'As the language', icon: 'transfer' },
          { value: 'ltr', title: 'Left to right', icon: 'arrowright' },
          { value: 'rtl', title: 'Right to left', icon: 'arrowleft' },
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'requiredFirst' },
    viewport: {
      options: {
        phone: { name: 'Phone (360)', styles: { width: '360px', height: '780px' }, type: 'mobile' },
        desktop: { name: 'Desktop (1280)', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
    options: { storySort: { order: ['EmailCodeForm', 'SliderCaptcha', 'SendCodeButton', 'Headless'] } },
  },
})
