// Filters of the API as a query and a program write them.
import { dictionary, releaseTables } from '@tiyu/model'

/** Fields whose values are enum values, which have no quotes in GraphQL. */
const ENUM_FIELDS: ReadonlySet<string> = new Set(
  releaseTables
    .flatMap(({ fields }) => fields)
    .filter(({ type }) => type in dictionary.enums)
    .map(({ name }) => name),
)

/** Writes a filter in GraphQL: `{ kind: { eq: ACTUAL } }`. */
export function filterInGraphQL(value: unknown, isEnum = false): string {
  if (typeof value === 'string') return isEnum ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((each) => filterInGraphQL(each, isEnum)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(
    ([name, each]) => `${name}: ${filterInGraphQL(each, isEnum || ENUM_FIELDS.has(name))}`,
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
