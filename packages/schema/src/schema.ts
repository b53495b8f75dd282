import {
  DirectiveLocation,
  GraphQLDeprecatedDirective,
  GraphQLDirective,
  lexicographicSortSchema,
  printSchema,
  specifiedDirectives,
} from 'graphql'
import { builder } from './builder.ts'
import './types/scalars.ts'
import './types/tables.ts'
import './types/facilities-near.ts'
import './types/facility-clusters.ts'
import './types/region.ts'
import './types/nodes.ts'
import './types/observation.ts'
import './types/attainment.ts'
import './types/indicator-part.ts'
import './types/series.ts'
import './types/compare.ts'
import './types/rank-claim.ts'
import './types/release.ts'
import './types/bibliographic-reference.ts'
import './types/release-diff.ts'
import './types/search.ts'

/** `@deprecated` without the location that the September 2025 specification lacks: clients that know all locations fail on it. */
const deprecated = new GraphQLDirective({
  ...GraphQLDeprecatedDirective.toConfig(),
  locations: GraphQLDeprecatedDirective.locations.filter(
    (location) => location !== DirectiveLocation.DIRECTIVE_DEFINITION,
  ),
})

/** The GraphQL schema of the service. */
export const schema = builder.toSchema({
  directives: specifiedDirectives.map((directive) =>
    directive === GraphQLDeprecatedDirective ? deprecated : directive,
  ),
})

/** Returns the schema in SDL, sorted by name. */
export function printSortedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
