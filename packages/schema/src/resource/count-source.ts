// Which counts are known without reading the rows: totals in memory, groups and sums from the roll-ups of the release.

import { tableNames } from '@tiyu/model'
import { cubes } from '@tiyu/store'
import type { Context } from '../context.ts'
import type { FilterInput } from './filter.ts'

/** A table whose rows are counted, and what counts them; its columns are called as in the rows themselves. */
export interface CountSource {
  readonly table: string
  /** The rows of the table are counts, to be summed. */
  readonly summed: boolean
}

/** Fields of filters that ask for nothing but a column of the cube of their model. */
const ROLLUP_FILTER_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Facility: ['type', 'region', 'status'],
  Observation: ['indicator', 'region', 'kind', 'unit'],
  Finding: ['rule', 'verdict', 'indicator'],
}

/** The conditions that a caller gave. */
function nonNullFields(filter: FilterInput | null | undefined): string[] {
  return Object.entries(filter ?? {}).flatMap(([field, value]) =>
    value === null || value === undefined ? [] : [field],
  )
}

/** The table that answers counts behind a filter: the cube of the model where the filter asks for its columns alone. */
export function chooseCountSource(model: string, filter: FilterInput | null | undefined): CountSource {
  const rollup = (cubes as Readonly<Record<string, { readonly table: string }>>)[model]
  const summed =
    rollup !== undefined && nonNullFields(filter).every((field) => ROLLUP_FILTER_FIELDS[model]?.includes(field))
  return { table: summed ? rollup.table : model, summed }
}

/** Whether a filter lets every row through. */
export function isEmptyFilter(filter: FilterInput | null | undefined): boolean {
  return nonNullFields(filter).length === 0
}

/** Number of all rows of a model, which the release says; undefined for models that are no table of the package. */
export function totalRowCount(model: string, { release }: Pick<Context, 'release'>): number | undefined {
  return release.rows[tableNames[model] ?? '']
}
