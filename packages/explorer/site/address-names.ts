// Names of parameters of an address that both the pages and their script read.

/** The parameters that say which rows of a list a page has. */
export const POSITION_NAMES = ['after', 'before', 'end', 'row', 'rows'] as const

/** The parameters that say which part of the world a map shows. */
export const VIEW_NAMES = ['zoom', 'latitude', 'longitude'] as const

/** Returns the parameters of an address, some of them as others have them. */
export function withNamed(
  query: URLSearchParams,
  names: readonly string[],
  values: Iterable<readonly [name: string, value: string]>,
): URLSearchParams {
  const changed = new URLSearchParams(query)
  for (const name of names) changed.delete(name)
  for (const [name, value] of values) if (names.includes(name)) changed.set(name, value)
  return changed
}
