import { lexicographicSortSchema, printSchema } from 'graphql'
import { builder } from './builder.ts'
import './types/scalars.ts'
import './types/region.ts'
import './types/unit.ts'
import './types/sport.ts'
import './types/facility-type.ts'
import './types/source.ts'
import './types/citation.ts'
import './types/indicator.ts'
import './types/organisation.ts'
import './types/policy.ts'
import './types/programme.ts'
import './types/facility.ts'
import './types/event-series.ts'
import './types/event.ts'
import './types/demonstration-project.ts'
import './types/observation.ts'
import './types/revision.ts'
import './types/attainment.ts'
import './types/series.ts'
import './types/rank-claim.ts'
import './types/commitment.ts'
import './types/statement.ts'
import './types/finding.ts'
import './types/release.ts'
import './types/release-activated.ts'
import './types/search.ts'

/** The schema of the service. */
export const schema = builder.toSchema()

/** The schema as text, in a stable order. */
export function printSortedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
