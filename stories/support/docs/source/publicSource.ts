/**
 * The source of an example as an application would have it: the kit's entries by their public names.
 *
 * @throws Error where it imports something that no application has
 */
export function publicSource(source: string): string {
  const shown = source
    .replaceAll(/(?<=from ')(?:\.\.\/)+src\/index\.ts(?=')/g, 'email-code-kit')
    .replaceAll(/(?<=from ')(?:\.\.\/)+src\/((?:locales\/)?[\w-]+)\.ts(?=')/g, 'email-code-kit/$1')
    .trimEnd()
  const [inner] = /(?<=from ')\.\.\/[^']+/.exec(shown) ?? []
  if (inner) throw new Error(`An example imports ${inner}, which no application has.`)
  return shown
}
