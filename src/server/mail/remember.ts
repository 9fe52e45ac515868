/**
 * A function that remembers what it made of the last different texts. Not of more, for strangers choose some of them:
 * when it has `limit`, it begins anew.
 */
export function remember<Result extends object>(make: (text: string) => Result, limit = 200): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    let result = known.get(text)
    if (!result) {
      if (known.size >= limit) known.clear()
      result = make(text)
      known.set(text, result)
    }
    return result
  }
}
