import {
  CaptchaTokenProvider,
  EmailCodeForm,
  EmailCodeProvider,
  FingerprintProvider,
  SendCodeButton,
  SliderCaptcha,
} from '../../../src/index.ts'
import { ProofOfWork } from '../../../src/proof-of-work.ts'
import props from './props.json'

/** Name of a public component or of one of its parts, such as `SliderCaptcha.Track`. */
export type ComponentName = keyof typeof props

const components: Record<string, object> = {
  EmailCodeForm,
  SliderCaptcha,
  SendCodeButton,
  ProofOfWork,
  EmailCodeProvider,
  FingerprintProvider,
  CaptchaTokenProvider,
}

/** By identity: in a built Storybook functions have no names of their own any more. */
const names = new Map<unknown, ComponentName>(
  (Object.keys(props) as ComponentName[]).map((name) => {
    const [whole = '', part] = name.split('.')
    const component = components[whole]
    return [part ? Object.entries(component ?? {}).find(([key]) => key === part)?.[1] : component, name]
  }),
)

/** The name of a public component or part, `undefined` for any other component. */
export const nameOf = (component: unknown): ComponentName | undefined => names.get(component)
