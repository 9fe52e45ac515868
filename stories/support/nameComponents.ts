import {
  CaptchaTokenProvider,
  EmailCodeForm,
  EmailCodeProvider,
  FingerprintProvider,
  SendCodeButton,
  SliderCaptcha,
} from '../../src/index.ts'
import { ProofOfWork } from '../../src/proof-of-work.ts'

const components = {
  CaptchaTokenProvider,
  EmailCodeForm,
  EmailCodeProvider,
  FingerprintProvider,
  ProofOfWork,
  SendCodeButton,
  SliderCaptcha,
}

/** Gives the components their public names in the code and the tables that Storybook shows: a build takes names away. */
export function nameComponents() {
  for (const [name, component] of Object.entries<object>(components)) {
    for (const [key, part] of Object.entries(component))
      if (/^[A-Z]/.test(key)) rename(part as Component, `${name}.${key}`)
    rename(component as Component, name)
  }
}

type Component = Record<string, unknown>

/** Where Storybook keeps what it has read of a component: its tables go by this, its code by the name itself. */
const docgen = '__docgenInfo'

function rename(component: Component, displayName: string) {
  Object.assign(component, { displayName, [docgen]: { ...(component[docgen] as object | undefined), displayName } })
}
