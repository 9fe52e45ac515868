/**
 * The optional peer sharp.
 *
 * @throws Error that says how to install it, when it is missing or does not run here
 */
export async function importSharp(load = () => import('sharp')) {
  try {
    return (await load()).default
  } catch (error) {
    throw new Error(
      'email-code-kit: loadBackgrounds unpacks files with sharp, which is not installed or does not run on this ' +
        'machine. Install it: npm install sharp@^0.35. Or hand raw pixels to createPainter, which needs no sharp.',
      { cause: error },
    )
  }
}
