// Counts without reading the rows: totals from memory, groups and sums from the rollups of the release.

import { tableNames } from '@tiyu/model'
import { cubes } from '@tiyu/store'
import type { Context } from '../context.ts'
import type { Predicate } from '../read/where.ts'

/** The table that is counted; its columns have the same names as those of the model. */
export interface CountSource {
  readonly table: string
  /** True if the rows of the table are counts to be summed. */
  readonly summed: boolean
}

interface Cube {
  readonly table: string
  readonly columns: readonly string[]
}

/** Returns the table to count: the cube of the model if it has all columns that the predicates read, else the model. */
export function chooseCountSource(model: string, predicates: readonly Predicate[]): CountSource {
  const cube = (cubes as Readonly<Record<string, Cube>>)[model]
  const hasColumns = predicates.every(({ columns }) => columns?.every((column) => cube?.columns.includes(column)))
  return cube && hasColumns ? { table: cube.table, summed: true } : { table: model, summed: false }
}

/** Returns the total number of rows of a model; undefined if it is not a table of the data package. */
export function totalRowCount(model: string, { release }: Pick<Context, 'release'>): number | undefined {
  return release.rows[tableNames[model] ?? '']
}
