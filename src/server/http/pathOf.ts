/**
 * The path of a request's address. Not by `URL`: the address is whole and absolute, and reading it all takes longer than a
 * look at its path; and one whose host is no host must not be a fault of the server.
 */
export function pathOf(url: string): string {
  return /^[^:]+:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1] ?? ''
}
