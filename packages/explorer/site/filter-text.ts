// Filters of the API as they stand in a query and in a program.

/** Fields whose values are enum values, which have no quotes in GraphQL. */
const ENUM_FIELDS: readonly string[] = ['kind', 'status']

/** Writes a filter in GraphQL: `{ kind: { eq: ACTUAL } }`. */
export function filterInGraphQL(value: unknown, isEnum = false): string {
  if (typeof value === 'string') return isEnum ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((each) => filterInGraphQL(each, isEnum)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(
    ([name, each]) => `${name}: ${filterInGraphQL(each, isEnum || ENUM_FIELDS.includes(name))}`,
  )
  return `{ ${fields.join(', ')} }`
}

/** Writes a filter in TypeScript: `{ kind: { eq: 'ACTUAL' } }`. */
export function filterInTypeScript(value: unknown): string {
  if (typeof value === 'string') return `'${JSON.stringify(value).slice(1, -1).replaceAll("'", "\\'")}'`
  if (Array.isArray(value)) return `[${value.map(filterInTypeScript).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${name}: ${filterInTypeScript(each)}`)
    .join(', ')} }`
}
