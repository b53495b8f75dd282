// The figures of a page as a query, and as lines of the SDK that read the same.
import type { ObservationFilter } from '@tiyu/sdk'

/** Fields whose values are enum values, which have no quotes in GraphQL. */
const ENUM_FIELDS: readonly string[] = ['kind']

/** Writes a filter in GraphQL: `{ kind: { eq: ACTUAL } }`. */
function toGraphQL(value: unknown, isEnum = false): string {
  if (typeof value === 'string') return isEnum ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((each) => toGraphQL(each, isEnum)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(
    ([name, each]) => `${name}: ${toGraphQL(each, isEnum || ENUM_FIELDS.includes(name))}`,
  )
  return `{ ${fields.join(', ')} }`
}

/** Writes a filter in TypeScript: `{ kind: { eq: 'ACTUAL' } }`. */
function toTypeScript(value: unknown): string {
  if (typeof value === 'string') return `'${JSON.stringify(value).slice(1, -1).replaceAll("'", "\\'")}'`
  if (Array.isArray(value)) return `[${value.map(toTypeScript).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${name}: ${toTypeScript(each)}`)
    .join(', ')} }`
}

/** Returns the query that lists figures with their words. */
export function figureQuery(filter: ObservationFilter): string {
  return `query Figures {
  observations(first: 100, filter: ${toGraphQL(filter)}, orderBy: [YEAR_DESC]) {
    nodes {
      slug
      indicator { code name nameEn }
      region { code name nameEn }
      yearFrom
      yearTo
      kind
      qualifier
      exact
      exactUpper
      unit { name nameEn }
    }
  }
}`
}

/** Returns lines of TypeScript that print the same figures; `ORIGIN` stands for the address of the service. */
export function figureCode(filter: ObservationFilter): string {
  return `import { createClient } from '@tiyu/sdk'

const api = createClient({ url: 'ORIGIN/graphql' })
for await (const figure of api.observations.all({
  filter: ${toTypeScript(filter)},
  select: { region: { name: true }, yearTo: true, exact: true, unit: { name: true }, citations: { asWritten: true } },
})) {
  console.log(figure.region.name, figure.yearTo, figure.exact, figure.unit.name, figure.citations[0]?.asWritten)
}
`
}
