import { refusalItems } from '../stories/support/refusals.ts'
import { languageItems } from '../stories/support/storyLocales.ts'

/** The toolbar: how the page looks, and then the knobs of its server, which begin the story anew. */
export const toolbars = {
  locale: {
    description: 'Language of the texts and of the e-mail',
    toolbar: { title: 'Language', icon: 'globe' as const, dynamicTitle: true, items: languageItems },
  },
  scheme: {
    description: 'Colour scheme of the page',
    toolbar: {
      title: 'Colours',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light', icon: 'sun' as const },
        { value: 'dark', title: 'Dark', icon: 'moon' as const },
      ],
    },
  },
  theme: {
    description: 'Looks of the component',
    toolbar: {
      title: 'Theme',
      dynamicTitle: true,
      icon: 'paintbrush' as const,
      items: [
        { value: 'own', title: 'As it comes' },
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
        { value: 'auto', title: 'Auto', icon: 'transfer' as const },
        { value: 'ltr', title: 'Left to right', icon: 'arrowright' as const },
        { value: 'rtl', title: 'Right to left', icon: 'arrowleft' as const },
      ],
    },
  },
  motion: {
    description: 'Motion: as the system wants it, or reduced',
    toolbar: {
      title: 'Motion',
      dynamicTitle: true,
      items: [
        { value: 'system', title: 'Motion', icon: 'play' as const },
        { value: 'reduced', title: 'Reduced motion', icon: 'stop' as const },
      ],
    },
  },
  latency: {
    description: 'How long the server takes for each answer',
    toolbar: {
      title: 'Latency',
      dynamicTitle: true,
      icon: 'timer' as const,
      items: [
        { value: 'none', title: 'At once' },
        { value: '1s', title: '1 s' },
        { value: '5s', title: '5 s' },
        { value: 'never', title: 'Never' },
      ],
    },
  },
  connection: {
    description: 'The connection of the browser',
    toolbar: {
      title: 'Connection',
      dynamicTitle: true,
      items: [
        { value: 'online', title: 'Online', icon: 'link' as const },
        { value: 'offline', title: 'Offline', icon: 'unlink' as const },
      ],
    },
  },
  refusal: {
    description: 'What the first send is refused with',
    toolbar: {
      title: 'Refusal',
      dynamicTitle: true,
      icon: 'outbox' as const,
      items: [{ value: 'none', title: 'Sends' }, ...refusalItems],
    },
  },
}
