import { remember } from './remember.ts'

/**
 * How long something lasts, `5 minutes`, with the plurals and digits of the language: in whole hours if it is that,
 * else in minutes, below one in seconds. Rounded down: what is promised holds.
 *
 * @param tag BCP 47
 */
export function formatLifetime(seconds: number, tag: string): string {
  const [length, unit] =
    seconds < 60 ? [1, 'second'] : seconds >= 3600 && seconds % 3600 === 0 ? [3600, 'hour'] : [60, 'minute']
  const amount = Math.max(1, Math.floor(seconds / length))
  // Simplified Chinese alone comes without the space that the kit's texts have there.
  return formatOf(`${tag} ${unit}`)
    .format(amount)
    .replace(/(\d)(?=\p{Script=Han})/u, '$1 ')
}

const formatOf = remember((key) => {
  const [tag, unit = 'minute'] = key.split(' ')
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' })
})
