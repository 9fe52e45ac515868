/**
 * Loads a module that needs an optional package.
 *
 * @throws Error that says how to install the package, where it is missing
 */
export async function loadPeer<Module>(load: () => Promise<Module>, name: string, flag: string): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes(`'${name}'`)) throw error
    throw new Error(
      `email-code-kit: ${flag} needs the package ${name}, which is not installed. Run: npm install ${name} ` +
        `(with npx: npx -p email-code-kit -p ${name} email-code-kit …).`,
      { cause: error },
    )
  }
}
