/** Returns headers that are listed as names and values in turn, as Node's `writeHead` takes them, in pairs. */
export function headerPairs(headers: readonly string[]): [name: string, value: string][] {
  return headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1] ?? '']] : []))
}
