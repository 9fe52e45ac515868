import { allFlags, type FlagName } from './flags.ts'
import { placeholderOf, write, type Given, type Giving } from './Given.ts'
import { quote } from './quote.ts'
import { WrongValue } from './WrongValue.ts'

/** Turns a text into a value. */
type Read<T> = (text: string) => T | WrongValue
/** How a wrong text is shown. */
type Show = (text: string) => string

/** Makes functions that read what was given for a flag; what is wrong with it they add to `problems`. */
export function createReader({ given, problems }: Giving) {
  /** The values of a repeatable flag, each once. */
  const all = <T>(name: FlagName, read: Read<T>, show: Show = quote): T[] => {
    const source = given.get(name)
    const texts = source ? textsOf(name, source) : []
    return [...new Set(texts)].flatMap((text) => readText(name, text, read, show))
  }
  /** The value of any other; that several were given is a problem already. */
  const one = <T>(name: FlagName, read: Read<T>, show: Show = quote): T | undefined => all(name, read, show).at(-1)

  const readText = <T>(name: FlagName, text: string, read: Read<T>, show: Show): T[] => {
    const source = given.get(name) as Given
    if (text === '') {
      const example = write(source, placeholderOf(name))
      // A forgotten `$VARIABLE` must not become a default.
      problems.push(`${source.source} is empty. Write ${example}, or leave it out.`)
      return []
    }
    const value = read(text)
    if (!(value instanceof WrongValue)) return [value]
    const { why, instead } = value
    const remedy = 'value' in instead ? `Write ${write(source, instead.value)}.` : instead.sentence
    problems.push(`${source.source} is ${show(text)}, but ${why}. ${remedy}`)
    return []
  }
  return { all, one }
}

function textsOf(name: FlagName, { values }: Given): string[] {
  const isRepeatable = allFlags.find((flag) => flag.name === name)?.repeatable ?? false
  return values.flatMap((value) => (isRepeatable && value.trim() ? value.trim().split(/\s+/) : [value.trim()]))
}
