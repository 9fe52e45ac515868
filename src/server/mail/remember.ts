/**
 * A function that remembers what it made of the last different texts. Not of more, for strangers choose some of them:
 * when it has `limit`, it begins anew.
 *
 * @param make gets the text, and whatever else the function is given: that has to follow from the text
 */
export function remember<Result extends object, Rest extends unknown[] = []>(
  make: (text: string, ...rest: Rest) => Result,
  limit = 200,
): (text: string, ...rest: Rest) => Result {
  const known = new Map<string, Result>()
  return (text, ...rest) => {
    let result = known.get(text)
    if (!result) {
      if (known.size >= limit) known.clear()
      result = make(text, ...rest)
      known.set(text, result)
    }
    return result
  }
}
