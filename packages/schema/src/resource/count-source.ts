// Counts without reading the rows: totals from memory, groups and sums from the rollups of the release.

import { tableNames } from '@tiyu/model'
import { cubes } from '@tiyu/store'
import type { Context } from '../context.ts'
import type { Condition } from './conditions/condition.ts'
import type { Conditions, FilterInput } from './filter.ts'

/** The table that is counted; its columns have the same names as those of the model. */
export interface CountSource {
  readonly table: string
  /** True if the rows of the table are counts to be summed. */
  readonly summed: boolean
}

/** Returns the names of the conditions that have a value. */
function nonNullFields(filter: FilterInput | null | undefined): string[] {
  return Object.entries(filter ?? {}).flatMap(([field, value]) =>
    value === null || value === undefined ? [] : [field],
  )
}

interface Cube {
  readonly table: string
  readonly columns: readonly string[]
}

/** True if a condition reads only these columns. */
const readsOnly = (condition: Pick<Condition<unknown>, 'columns'> | undefined, columns: readonly string[]) =>
  condition?.columns?.every((column) => columns.includes(column)) ?? false

/** Returns the table to count: the cube of the model if it has all columns of the filter, else the model. */
export function chooseCountSource(
  model: string,
  conditions: Conditions,
  filter: FilterInput | null | undefined,
): CountSource {
  const cube = (cubes as Readonly<Record<string, Cube>>)[model]
  if (!cube || !nonNullFields(filter).every((field) => readsOnly(conditions[field], cube.columns)))
    return { table: model, summed: false }
  return { table: cube.table, summed: true }
}

/** True if a filter has no conditions. */
export function isEmptyFilter(filter: FilterInput | null | undefined): boolean {
  return nonNullFields(filter).length === 0
}

/** Returns the total number of rows of a model; undefined if it is not a table of the data package. */
export function totalRowCount(model: string, { release }: Pick<Context, 'release'>): number | undefined {
  return release.rows[tableNames[model] ?? '']
}
