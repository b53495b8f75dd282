import sql from 'sql-template-tag'
import { column, conjunction } from '../../read/where.ts'
import { type FilterInput, filterOf, rejectEmptyFilter } from '../filter.ts'
import type { Condition } from './condition.ts'

/**
 * Condition on the observations of a row: true if any of them meets a filter.
 * @param key the key column of the row
 * @param reference the column of observations that refers to it
 */
export function filterObservations(key: string, reference: string): Condition<FilterInput> {
  return {
    // Read when the schema is built, once every filter is defined.
    get type() {
      return filterOf('Observation').type
    },
    description: 'Any of its observations meets this filter.\n其任一观测值符合该筛选条件。',
    toPredicates(value, context, path) {
      rejectEmptyFilter(value, path)
      const conditions = conjunction(filterOf('Observation').toPredicates(value, context, path))
      // Inside, t is the observation.
      return [
        {
          toSql: () =>
            sql`${column(key)} in (select ${column(reference)} from "Observation" t where ${column(reference)} is not null and ${conditions})`,
        },
      ]
    },
  }
}
