/* oxlint-disable import/default -- the text of a file, which Vite gives by its address */
import consent from './providers/Consent.tsx?raw'
import humanCheckbox from './HumanCheckbox.tsx?raw'
import material from './themes/material.css?raw'
import night from './themes/night.css?raw'
import nightSignIn from './NightSignIn.tsx?raw'
import ownParts from './OwnParts.tsx?raw'
import plain from './themes/plain.css?raw'
import plainSignIn from './PlainSignIn.tsx?raw'
import profileForm from './ProfileForm.tsx?raw'
import signUpForm from './SignUpForm.tsx?raw'
import tailwindSignIn from './themes/TailwindSignIn.tsx?raw'

/** The files that are the code of a story. */
export const sources = {
  consent,
  humanCheckbox,
  material,
  night,
  nightSignIn,
  ownParts,
  plain,
  plainSignIn,
  profileForm,
  signUpForm,
  tailwindSignIn,
}

/** Shows a file of these stories as the code of a story, with the package in place of this repository's own files. */
export function showSource(file: string, language: 'tsx' | 'css' = 'tsx') {
  const code = file
    .replaceAll(/'(?:\.\.\/)+src\/index\.ts'/g, "'email-code-kit'")
    .replaceAll(/'(?:\.\.\/)+src\/([\w-]+)\.ts'/g, "'email-code-kit/$1'")
    .trim()
  return { docs: { source: { code, language } } }
}

/** Shows this as the code of a story, where what the story renders is more than what it is about. */
export function showCode(code: string) {
  return { docs: { source: { code, language: 'tsx' as const } } }
}
